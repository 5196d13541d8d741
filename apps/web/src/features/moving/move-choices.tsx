import { LAYERS } from '@samsyn/board';
import { useId } from 'react';
import { BoardText } from '../../board-parts/board-text.tsx';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import type { MoveChoice } from './use-move-choice.ts';

/** The stages by their numbers, which are also the keys that jump to them. */
export function StageRadios({ choice }: { readonly choice: MoveChoice }) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="move-dialog__stages">
      <legend>{t('board.move.stage')}</legend>
      {choice.stages.map(({ stage, number }) => (
        <label key={stage.id} className="move-dialog__radio">
          <input
            type="radio"
            name={name}
            value={stage.id}
            checked={choice.stage === stage.id}
            onChange={() => choice.setStage(stage.id)}
          />
          <span>
            {number} <BoardText text={stage.name} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function LayerRadios({ choice }: { readonly choice: MoveChoice }) {
  const t = useT();
  const labels = useLabels();
  const name = useId();
  return (
    <fieldset>
      <legend>{t('board.move.layer')}</legend>
      {LAYERS.map((layer) => (
        <label key={layer} className="move-dialog__radio">
          <input
            type="radio"
            name={name}
            value={layer}
            checked={choice.layer === layer}
            onChange={() => choice.setLayer(layer)}
          />
          <span>{labels.layerShort(layer)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function CopyRadios({ choice }: { readonly choice: MoveChoice }) {
  const t = useT();
  const name = useId();
  return (
    <fieldset>
      <legend>{t('board.move.how')}</legend>
      {(['move', 'copy'] as const).map((how) => (
        <label key={how} className="move-dialog__radio">
          <input
            type="radio"
            name={name}
            value={how}
            checked={choice.copy === (how === 'copy')}
            onChange={() => choice.setCopy(how === 'copy')}
          />
          <span>{t(`board.move.how.${how}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function RoleSelect({ choice }: { readonly choice: MoveChoice }) {
  const t = useT();
  const labels = useLabels();
  return (
    <label className="move-dialog__select">
      {t('board.move.role')}
      <select
        value={choice.role}
        onChange={(event) => {
          const role = choice.roles.find((known) => known === event.target.value);
          if (role !== undefined) choice.setRole(role);
        }}
      >
        {choice.roles.map((role) => (
          <option key={role} value={role}>
            {labels.roleLong(role)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where in the stage: a place among its cards, or for an actor the card to be linked with. */
export function SpotSelect({ choice }: { readonly choice: MoveChoice }) {
  const t = useT();
  const names = useBoardNames();
  if (choice.targets.length < 2) return null;
  const count = choice.targets.length;
  return (
    <label className="move-dialog__select">
      {t('board.move.spot')}
      <select value={choice.row} onChange={(event) => choice.setSpot(Number(event.target.value))}>
        {choice.targets.map((target, row) => (
          <option key={`${target.kind} ${row + 1}`} value={row}>
            {target.kind === 'stage' && t('board.move.spot.stage')}
            {target.kind === 'card' && t('board.move.spot.card', { card: names.card(target.card) })}
            {target.kind === 'position' && t('board.move.spot.position', { place: row + 1, count })}
          </option>
        ))}
      </select>
    </label>
  );
}
