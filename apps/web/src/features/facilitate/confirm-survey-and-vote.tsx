import { CARD_KINDS, type CardKindId } from '@samsyn/board';
import { currentStep, ROLE_CLARITY, type Turnout } from '@samsyn/workshop';
import { useState } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useStartTimer } from './start-timer.tsx';

/** Before everybody is asked the ready-made statements. */
export function OpenSurvey() {
  const t = useT();
  const command = useCommand();
  const timer = useStartTimer(useWorkshop((day) => currentStep(day)?.minutes ?? 0));
  const open = async (): Promise<void> => {
    if (await command({ type: 'survey.open' })) await timer.start();
  };
  return (
    <ConfirmDialog
      title={t('day.survey.open.title')}
      word={t('day.action.open-survey')}
      onYes={open}
    >
      <p>{t('day.survey.open.means')}</p>
      <ul className="facilitate__statements">
        {ROLE_CLARITY.items.map((item) => (
          <li key={item}>{t(`survey.role-clarity.${item}`)}</li>
        ))}
      </ul>
      {timer.choice}
    </ConfirmDialog>
  );
}

export function CloseSurvey({ survey }: { readonly survey: string }) {
  const t = useT();
  const command = useCommand();
  const turnout = useWorkshop(({ surveys }) => surveys.find(({ id }) => id === survey)?.turnout);
  return (
    <ConfirmDialog
      title={t('day.survey.close.title')}
      word={t('day.action.close-survey')}
      onYes={() => command({ type: 'survey.close', survey })}
    >
      <Unheard turnout={turnout} />
      <p>{t('day.survey.close.means')}</p>
    </ConfirmDialog>
  );
}

const MOST_VOTES = 50;

/** What is voted on and with how many votes each; the step has said it, and it can be changed. */
export function OpenVote() {
  const t = useT();
  const labels = useLabels();
  const command = useCommand();
  const step = useWorkshop(currentStep);
  const opens = step?.opens?.tool === 'vote' ? step.opens : null;
  const known = CARD_KINDS.find(({ id }) => id === opens?.kind)?.id ?? 'gap';
  const [kind, setKind] = useState<CardKindId>(known);
  const [perPerson, setPerPerson] = useState(String(opens?.perPerson ?? 3));
  const timer = useStartTimer(step?.minutes ?? 0);
  const cards = useBoard(
    (board) => [...board.cards.values()].filter((card) => card.kind === kind).length,
  );
  const votes = Number(perPerson);
  const wrong = !(Number.isInteger(votes) && votes >= 1 && votes <= MOST_VOTES);
  const open = async (): Promise<void> => {
    if (await command({ type: 'vote.open', kind, perPerson: votes })) await timer.start();
  };
  return (
    <ConfirmDialog
      title={t('day.vote.open.title')}
      word={t('day.action.open-vote')}
      onYes={open}
      impossible={wrong}
    >
      <Select
        label={t('day.vote.kind')}
        help={t('day.vote.cards', { count: cards })}
        value={kind}
        choices={CARD_KINDS.map(({ id }) => ({ value: id, word: labels.kindPlural(id) }))}
        onChoose={setKind}
      />
      <TextField
        label={t('day.vote.each')}
        inputMode="numeric"
        value={perPerson}
        onText={setPerPerson}
        error={wrong ? t('day.vote.each.wrong', { most: MOST_VOTES }) : undefined}
      />
      <p>{t('day.vote.open.means')}</p>
      {timer.choice}
    </ConfirmDialog>
  );
}

export function CloseVote({ vote }: { readonly vote: string }) {
  const t = useT();
  const command = useCommand();
  const turnout = useWorkshop(({ votes }) => votes.find(({ id }) => id === vote)?.turnout);
  return (
    <ConfirmDialog
      title={t('day.vote.close.title')}
      word={t('day.action.close-vote')}
      onYes={() => command({ type: 'vote.close', vote })}
    >
      <Unheard turnout={turnout} />
      <p>{t('day.vote.close.means')}</p>
    </ConfirmDialog>
  );
}

function Unheard({ turnout }: { readonly turnout: Turnout | undefined }) {
  const t = useT();
  if (turnout === undefined || turnout.people === 0) return null;
  const { people, answered } = turnout;
  return (
    <p>
      <strong>{t('day.unheard', { missing: people - answered, people })}</strong>
    </p>
  );
}
