import { type ReactNode, useState } from 'react';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLayer } from '../../board-parts/use-picture.ts';
import { type Given, useCommand } from '../../day/use-command.ts';
import { useFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useTemplate } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { type PlaceDraft, placeOf } from './place-choice.ts';

/** Chooses a place to draw everybody's eyes to, or to call everybody to. */
export function EyesDialog({
  mode,
  onClose,
}: {
  readonly mode: 'gather' | 'spotlight';
  readonly onClose: () => void;
}) {
  const t = useT();
  const command = useCommand();
  const layer = useLayer();
  const face = useFace();
  const stages = useShownStages();
  const inView = useView((view) => view.stage);
  const [draft, setDraft] = useState<PlaceDraft>({
    what: mode === 'gather' ? 'face' : 'stage',
    stage: inView ?? stages[0]?.stage.id ?? '',
    actor: '',
    card: '',
  });
  const place = placeOf(draft, layer, face);
  const give = async (): Promise<void> => {
    if (place === null) return;
    const given: Given =
      mode === 'gather' ? { type: 'gather', place } : { type: 'spotlight.set', place };
    if (await command(given)) onClose();
  };
  return (
    <Dialog
      title={t(`day.eyes.${mode}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" aria-disabled={place === null} onClick={give}>
            {t(`day.eyes.${mode}.do`)}
          </Button>
          <Button onClick={onClose}>{t('day.cancel')}</Button>
        </>
      }
    >
      <p>{t(`day.eyes.${mode}.means`)}</p>
      <Select
        label={t('day.eyes.what')}
        value={draft.what}
        choices={[
          ...(mode === 'gather'
            ? [
                {
                  value: 'face' as const,
                  word: t('day.eyes.what.face', { face: t(`board.face.${face}`) }),
                },
              ]
            : []),
          ...(['stage', 'cell', 'card'] as const).map((what) => ({
            value: what,
            word: t(`day.eyes.what.${what}`),
          })),
        ]}
        onChoose={(what) => setDraft({ ...draft, what })}
      />
      {draft.what !== 'face' && (
        <Select
          label={t('day.eyes.stage')}
          value={draft.stage}
          choices={stages.map(({ stage, number }) => ({
            value: stage.id,
            word: `${number} ${stage.name}`,
          }))}
          onChoose={(stage) => setDraft({ ...draft, stage, card: '' })}
        />
      )}
      {draft.what === 'cell' && (
        <ActorChoice value={draft.actor} onChoose={(actor) => setDraft({ ...draft, actor })} />
      )}
      {draft.what === 'card' && (
        <CardChoice
          stage={draft.stage}
          value={draft.card}
          onChoose={(card) => setDraft({ ...draft, card })}
        />
      )}
    </Dialog>
  );
}

interface Choosing {
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function ActorChoice({ value, onChoose }: Choosing) {
  const t = useT();
  const actors = useTemplate((template) => template.actors);
  const shown = actors.filter(({ hidden }) => !hidden);
  return (
    <Select
      label={t('day.eyes.actor')}
      value={value}
      choices={[
        { value: '', word: t('day.choose') },
        ...shown.map(({ id, name }) => ({ value: id, word: name })),
      ]}
      onChoose={onChoose}
    />
  );
}

function CardChoice({ stage, value, onChoose }: Choosing & { readonly stage: string }): ReactNode {
  const t = useT();
  const names = useBoardNames();
  const cards = useBoard((board) => board.cards);
  const here = [...cards.values()].filter((card) => card.stage === stage);
  if (here.length === 0) return <p>{t('day.eyes.card.none')}</p>;
  return (
    <Select
      label={t('day.eyes.card')}
      value={value}
      choices={[
        { value: '', word: t('day.choose') },
        ...here.map(({ id }) => ({ value: id, word: names.card(id) })),
      ]}
      onChoose={onChoose}
    />
  );
}
