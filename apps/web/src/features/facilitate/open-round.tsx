import { LAYERS } from '@samsyn/board';
import { currentStep } from '@samsyn/workshop';
import { useState } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import {
  commandOf,
  countCells,
  dividedCells,
  draftFor,
  minutesFor,
  withLayer,
} from './round-draft.ts';
import { RoundCells, RoundScope } from './round-scope.tsx';
import { useStartTimer } from './start-timer.tsx';

const LONGEST_QUESTION = 200;

/** What a silent round is to be about. The step has filled it in; one press opens it as it stands. */
export function OpenRound() {
  const t = useT();
  const labels = useLabels();
  const command = useCommand();
  const { workshop } = useSession();
  const template = useTemplate((state) => state);
  const step = useWorkshop(currentStep);
  const [draft, setDraft] = useState(() => draftFor(step, workshop.getState(), template));
  const timer = useStartTimer(step?.minutes ?? 0);
  const divided = dividedCells(workshop.getState(), draft.layer, template);
  const cells = countCells(draft);
  const minutes = minutesFor(cells);
  const tooLong = step?.minutes !== undefined && minutes > step.minutes;
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const open = async (): Promise<void> => {
    if (await command(commandOf(draft))) await timer.start();
  };
  return (
    <ConfirmDialog
      title={t('day.round.open.title')}
      word={t('day.action.open-round')}
      onYes={open}
      size="wide"
      impossible={cells === 0}
    >
      <p>{t('day.round.open.means')}</p>
      <RadioGroup
        label={t('day.round.layer')}
        value={draft.layer}
        choices={LAYERS.map((layer) => ({ value: layer, word: labels.layer(layer) }))}
        onChoose={(layer) =>
          setDraft(withLayer(draft, layer, dividedCells(workshop.getState(), layer, template)))
        }
        beside
      />
      <TextField
        label={t('day.round.question')}
        help={t('day.round.question.help')}
        optional={t('day.optional')}
        maxLength={LONGEST_QUESTION}
        value={draft.question}
        onText={(question) => change({ question })}
      />
      <RadioGroup
        label={t('day.round.about')}
        value={draft.about}
        choices={[
          { value: 'all', word: t('day.round.about.all') },
          ...(divided.length > 0
            ? [
                {
                  value: 'divided' as const,
                  word: t('day.round.about.divided'),
                  help: t('day.round.about.divided.help'),
                },
              ]
            : []),
        ]}
        onChoose={(about) => change({ about })}
      />
      {draft.about === 'all' ? (
        <RoundScope draft={draft} template={template} onChange={change} />
      ) : (
        <RoundCells draft={draft} divided={divided} onChange={change} />
      )}
      <p className="facilitate__sum" role="status">
        {cells === 0
          ? t('day.round.nothing')
          : t(tooLong ? 'day.round.sum.long' : 'day.round.sum', { cells, minutes })}
      </p>
      {timer.choice}
    </ConfirmDialog>
  );
}
