import { type ReactNode, useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useProblem } from '../../day/problem-store.ts';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';
import { stopAsking, useAsked } from './asked.ts';
import { CloseRound, ReopenRound, RevealRound } from './confirm-round.tsx';
import { CloseStep, GoToStep } from './confirm-step.tsx';
import { CloseSurvey, CloseVote, OpenSurvey, OpenVote } from './confirm-survey-and-vote.tsx';
import { type DayAction, isPossible } from './day-actions.ts';
import { OpenRound } from './open-round.tsx';

/** The dialog about what was pressed. It goes by itself when somebody else who leads was faster. */
export function AskedDialog() {
  const t = useT();
  const { action, doing } = useAsked();
  const possible = useWorkshop((day) => action === null || isPossible(action, day));
  const overtaken = !possible && !doing;
  useEffect(() => {
    if (!overtaken) return;
    stopAsking();
    const text = t('day.overtaken');
    useProblem.setState({ text });
    say(text);
  }, [overtaken, t]);
  return action === null || overtaken ? null : dialogOf(action);
}

function dialogOf(action: DayAction): ReactNode {
  switch (action.do) {
    case 'open-round':
      return <OpenRound />;
    case 'close-round':
      return <CloseRound round={action.round} />;
    case 'reopen-round':
      return <ReopenRound round={action.round} />;
    case 'reveal-round':
      return <RevealRound round={action.round} />;
    case 'open-survey':
      return <OpenSurvey />;
    case 'close-survey':
      return <CloseSurvey survey={action.survey} />;
    case 'open-vote':
      return <OpenVote />;
    case 'close-vote':
      return <CloseVote vote={action.vote} />;
    case 'go-to-step':
      return <GoToStep step={action.step} from={action.from} />;
    case 'close-step':
      return <CloseStep from={action.from} />;
    default:
      return null;
  }
}
