import { cellKey, LAYERS, type Layer, ROLES, type Role } from '@samsyn/board';
import {
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { type NumberedStage, useShownStages } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useMayEdit, useSession } from '../../live/session-context.ts';
import { useLayer, useView } from '../../local/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { itemName } from './move-announcements.ts';
import { itemKey, type MoveItem } from './move-item.ts';
import { type MoveDialogRequest, useMoveStore } from './move-store.ts';
import { startPlace, targetColumns } from './move-targets.ts';
import './move-dialog.css';
import { usePutDown } from './use-put-down.ts';

/** The one dialog that moves, copies, places and links without dragging. */
export default function MoveDialog() {
  const request = useMoveStore(({ dialog }) => dialog);
  return request === null ? null : <OpenDialog request={request} />;
}

function OpenDialog({ request }: { readonly request: MoveDialogRequest }) {
  const { item } = request;
  const t = useT();
  const names = useBoardNames();
  const session = useSession();
  const putDown = usePutDown();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const choice = useMoveChoice(request);
  const [name] = useState(() => itemName(session.board.store.getState(), item, names));
  const there = useStillThere(item);
  const { may } = useMayEdit();

  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => useMoveStore.setState({ dialog: null });
  const cancel = (): void => {
    close();
    focusThingSoon(itemKey(item));
  };
  const submit = (): void => {
    const { target, copy, role } = choice;
    close();
    if (target === null) return focusThingSoon(itemKey(item));
    putDown(item, target, item.kind === 'actor' ? { copy, role } : { copy });
  };
  const verb = item.kind === 'actor' ? 'place' : choice.copy ? 'copy' : 'move';
  return (
    <dialog
      ref={dialog}
      className="move-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
      onKeyDown={(event) => jumpByDigit(event, choice.stages, choice.setStage, dialog)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id={heading}>{t(`board.move.title.${verb}`, { what: name })}</h2>
        {!may && <p>{t('board.said.locked')}</p>}
        {may && !there && <p>{t('board.move.gone')}</p>}
        <div className="move-dialog__choices">
          <StageRadios choice={choice} />
          <div className="move-dialog__more">
            {item.kind === 'placement' && <CopyRadios choice={choice} />}
            {item.kind !== 'card' && <LayerRadios choice={choice} />}
            {item.kind === 'actor' && <RoleSelect choice={choice} />}
            <SpotSelect choice={choice} />
          </div>
        </div>
        <div className="move-dialog__buttons">
          <Button type="submit" kind="primary" disabled={!there || !may}>
            {t(`board.move.do.${verb}`)}
          </Button>
          <Button onClick={cancel}>{t('board.move.cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}

type MoveChoice = ReturnType<typeof useMoveChoice>;

/** What has been chosen so far. It begins where the thing is, so that Enter at once does no harm. */
function useMoveChoice({ item, copy: startsAsCopy }: MoveDialogRequest) {
  const board = useBoard((whole) => whole);
  const stages = useShownStages();
  const shownLayer = useLayer();
  const [layer, setLayer] = useState<Layer>(
    item.kind === 'placement' ? item.cell.layer : shownLayer,
  );
  const [copy, setCopy] = useState(startsAsCopy);
  const [role, setRole] = useState<Role>('does');
  const ids = stages.map(({ stage }) => stage.id);
  const columns = targetColumns(board, ids, item, layer);
  const [start] = useState(() => startPlace(board, columns, item));
  const [stage, setStage] = useState(() => {
    // A new actor goes to the stage that is shown alone, where one is.
    const { stage: shown } = useView.getState();
    if (item.kind === 'actor' && shown !== null && ids.includes(shown)) return shown;
    return columns[start.column]?.stage ?? ids[0] ?? '';
  });
  const [spot, setSpot] = useState<number | null>(null);
  const targets = columns.find((column) => column.stage === stage)?.targets ?? [];
  const home = columns[start.column]?.stage === stage;
  const usual = item.kind === 'card' ? (home ? start.row : targets.length - 1) : 0;
  const row = spot !== null && spot < targets.length ? spot : usual;
  return {
    stages,
    layer,
    setLayer,
    copy,
    setCopy,
    role,
    setRole,
    stage,
    setStage: (next: string) => {
      setStage(next);
      setSpot(null);
    },
    targets,
    row,
    setSpot,
    target: targets[row] ?? null,
  };
}

function useStillThere(item: MoveItem): boolean {
  return useBoard(({ cards, placements }) => {
    if (item.kind === 'card') return cards.has(item.card);
    return item.kind === 'actor' || placements.has(cellKey(item.cell));
  });
}

function jumpByDigit(
  event: KeyboardEvent,
  stages: readonly NumberedStage[],
  setStage: (stage: string) => void,
  dialog: RefObject<HTMLDialogElement | null>,
): void {
  if (!/^[1-9]$/.test(event.key) || event.target instanceof HTMLSelectElement) return;
  const found = stages.find(({ number }) => number === Number(event.key));
  if (found === undefined) return;
  setStage(found.stage.id);
  dialog.current?.querySelector<HTMLElement>(`[value="${CSS.escape(found.stage.id)}"]`)?.focus();
}

function StageRadios({ choice }: { readonly choice: MoveChoice }) {
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
            {number} {stage.name}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function LayerRadios({ choice }: { readonly choice: MoveChoice }) {
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

function CopyRadios({ choice }: { readonly choice: MoveChoice }) {
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

function RoleSelect({ choice }: { readonly choice: MoveChoice }) {
  const t = useT();
  const labels = useLabels();
  return (
    <label className="move-dialog__select">
      {t('board.move.role')}
      <select
        value={choice.role}
        onChange={(event) => {
          const role = ROLES.find((known) => known === event.target.value);
          if (role !== undefined) choice.setRole(role);
        }}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {labels.roleLong(role)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where in the stage: a place among its cards, or for an actor the card to be linked with. */
function SpotSelect({ choice }: { readonly choice: MoveChoice }) {
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
