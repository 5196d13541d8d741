import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useLateRounds } from '../../day/late-answers.ts';
import { useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useConnection, useSession } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { goToStage } from './go-to-stage.ts';
import { Guide, useGuide } from './guide.tsx';
import { useAnswers, useOwn, useOwnRound } from './own-context.ts';
import { ownProgress } from './own-progress.ts';
import { StageSteps } from './stage-steps.tsx';
import { useMarkDone } from './use-mark-done.ts';

/**
 * Where one stands in the round, and the one thing to do now.
 *
 * @param paper true where a paper is copied: its form has all that is needed
 * @param tools what can be done besides answering, where the row above has no room for it
 */
export function OwnState({ paper, tools }: { readonly paper: boolean; readonly tools: ReactNode }) {
  const round = useOwnRound();
  if (round === null) return null;
  if (round.status !== 'open')
    return <Closed revealed={round.status === 'revealed'} tools={tools} />;
  return paper ? <div className="own-head__row">{tools}</div> : <Answering tools={tools} />;
}

function Answering({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const stages = useShownStages();
  const done = useAnswers((picture) => picture.done);
  const looked = useView((view) => view.stage);
  const mark = useMarkDone();
  const guide = useGuide();
  // Whoever leads has one thing to do first, in a bar of their own.
  const leads = useSession().entry.role === 'facilitator';
  const progress = ownProgress(stages, done, looked);
  const { now, next } = progress;
  return (
    <>
      <div className="own-head__row own-head__row--progress">
        <StageSteps stages={stages} now={now} />
        <p className="own-head__own">
          {t('own.progress', { done: progress.done, stages: progress.stages })}
        </p>
        {tools}
        <p className="own-head__means">{t('own.done.means')}</p>
        <span className="own-head__go" data-focus-key="own:go">
          {now === null ? (
            <p className="own-head__finished" tabIndex={-1} data-focus-part="main">
              <Check size={20} strokeWidth={3} aria-hidden="true" /> {t('own.finished')}
            </p>
          ) : (
            <Button
              kind={guide || leads ? 'plain' : 'primary'}
              data-focus-part="main"
              onClick={(event) => {
                // The second half of a double click would mark the next stage, unseen.
                if (event.detail > 1) return;
                mark(now.stage.id, true);
                if (next !== null) goToStage(next.stage.id);
              }}
            >
              {t('own.done.go', { number: now.number, stage: now.stage.name })}
            </Button>
          )}
        </span>
      </div>
      {guide && <Guide />}
    </>
  );
}

function Closed({ revealed, tools }: { readonly revealed: boolean; readonly tools: ReactNode }) {
  const t = useT();
  const { id } = useOwn().round;
  const go = useGoToFace();
  const { sign } = useConnection();
  const late = useLateRounds(({ rounds }) => rounds.includes(id));
  const saved = sign === 'saved' || sign === 'saving';
  return (
    <div className="own-head__row">
      <p className="own-head__closed" role="note">
        {t(revealed ? 'own.revealed' : saved ? 'own.closed' : 'own.closed.unsent')}
        {late && <strong> {t('own.late')}</strong>}
      </p>
      {revealed && <Button onClick={() => go('reveal')}>{t('own.to.reveal')}</Button>}
      {tools}
    </div>
  );
}
