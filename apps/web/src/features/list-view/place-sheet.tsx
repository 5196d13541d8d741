import { type Answer, cellKey, DEFAULT_ROLE, type StageId } from '@samsyn/board';
import { useId, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { ActorSearch } from '../../board-parts/actor-search.tsx';
import { saidRole } from '../../board-parts/said-role.ts';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useLayer } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useInView, useTemplate } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import '../../ui/field.css';
import { openPlaceSheet, usePlaceSheet } from './open-place-sheet.ts';

/** Putting actors out without dragging: a role, then as many actors as one likes. */
export default function PlaceSheet() {
  const stage = usePlaceSheet((state) => state.stage);
  return stage === null ? null : <OpenSheet key={stage} stage={stage} />;
}

function OpenSheet({ stage }: { readonly stage: StageId }) {
  const t = useT();
  const labels = useLabels();
  const { placing, choices } = useInView();
  const layer = useLayer();
  const name = useStage(stage)?.name ?? '';
  const placements = useBoardInView((board) => board.placements);
  const actors = useTemplate((template) => template.actors);
  const [role, setRole] = useState<Answer>(DEFAULT_ROLE);
  const [last, setLast] = useState('');
  const field = useId();
  const free = actors.filter(
    ({ id, hidden }) => !hidden && !placements.has(cellKey({ layer, stage, actor: id })),
  );
  return (
    <Dialog
      title={t('map.list.sheet.title', { stage: name })}
      onClose={() => openPlaceSheet(null)}
      actions={
        <Button kind="primary" onClick={() => openPlaceSheet(null)}>
          {t('map.list.sheet.done')}
        </Button>
      }
    >
      <div>
        <label className="list-sheet__label" htmlFor={field}>
          {t('map.list.sheet.role')}
        </label>
        <select
          id={field}
          className="input"
          value={role}
          onChange={(event) => {
            const chosen = choices.find((known) => known === event.target.value);
            if (chosen !== undefined) setRole(chosen);
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {labels.roleLong(choice)}
            </option>
          ))}
        </select>
      </div>
      {last !== '' && <p className="list-sheet__last">{last}</p>}
      <ActorSearch
        actors={free}
        empty={t('map.list.sheet.everybody')}
        nameOf={(actor) => t('map.cell.place', { actor: actor.name, stage: name })}
        onPick={(actor) => {
          placing.place({ layer, stage, actor: actor.id }, role);
          const values = { actor: actor.name, role: labels.role(role), stage: name };
          const sentence = t(saidRole(role), values);
          // The chosen actor's button is gone now; the search is where one goes on.
          document.querySelector<HTMLElement>('dialog [data-focus-part="search"]')?.focus();
          setLast(sentence);
          say(sentence);
        }}
      />
    </Dialog>
  );
}
