import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { type NumberedStage, useShownStages } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLayer } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView } from '../../live/session-context.ts';
import { itemName, overSentence } from './move-announcements.ts';
import { itemKey, type MoveItem, targetKey } from './move-item.ts';
import { useMoveStore } from './move-store.ts';
import {
  nextPlace,
  startPlace,
  type TargetColumn,
  type TargetPlace,
  targetAt,
  targetColumns,
} from './move-targets.ts';
import { letGo } from './use-hold.ts';
import { usePutDown } from './use-put-down.ts';

/** What the keys do while something is held by them. */
interface LiftKeys {
  readonly go: (key: string) => void;
  readonly drop: (copy: boolean) => void;
  readonly cancel: () => void;
}

/** Listens to the keys while something is held by them. Places are computed, never measured. */
export function useLift(): void {
  const { board: live } = useInView();
  const names = useBoardNames();
  const t = useT();
  const stages = useShownStages();
  const layer = useLayer();
  const putDown = usePutDown();
  const item = useMoveStore(({ hold }) => (hold?.by === 'keys' ? hold.item : null));

  useEffect(() => {
    if (item === null) return;
    const board = () => live.store.getState();
    const ids = stages.map(({ stage }) => stage.id);
    const at = item.kind === 'placement' ? item.cell.layer : layer;
    const columns = () => targetColumns(board(), ids, item, at);
    const start = startPlace(board(), columns(), item);
    // An actor of the palette stands before the first stage: the first press goes to it.
    let place: TargetPlace = item.kind === 'actor' ? { column: -1, row: 0 } : start;
    say(t('board.hold.lifted', { what: itemName(board(), item, names) }));
    return listen(item, {
      go: (key) => {
        const now = columns();
        const next = nextPlace(now, place, columnKey(stages, key), item);
        if (next === null) return;
        place = next;
        holdOver(now, next, (sentence) => say(t(sentence.key, sentence.values)), names);
      },
      drop: (copy) => {
        const over = useMoveStore.getState().hold?.over ?? null;
        // What was lifted and put down at once stays where it was, or in the palette.
        const target = over ?? (item.kind === 'actor' ? null : targetAt(columns(), start));
        letGo();
        if (target === null) say(t('board.said.same'));
        else putDown(item, target, { copy });
      },
      cancel: () => {
        letGo();
        say(t('board.hold.cancelled', { what: itemName(board(), item, names) }));
      },
    });
  }, [item, live, stages, layer, names, putDown, t]);
}

/** The digit of a stage's number becomes that of its column: not every stage need be shown. */
function columnKey(stages: readonly NumberedStage[], key: string): string {
  if (!/^[1-9]$/.test(key)) return key;
  return String(stages.findIndex(({ number }) => number === Number(key)) + 1);
}

/** Shows and says the place that the held thing is above now. */
function holdOver(
  columns: readonly TargetColumn[],
  place: TargetPlace,
  tell: (sentence: ReturnType<typeof overSentence>) => void,
  names: Parameters<typeof overSentence>[2],
): void {
  const over = targetAt(columns, place);
  if (over === null) return;
  useMoveStore.setState(({ hold }) => ({ hold: hold && { ...hold, over } }));
  tell(overSentence(over, columns[place.column]?.targets.length ?? 0, names));
  document
    .querySelector(`[data-place="${CSS.escape(targetKey(over))}"]`)
    ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const MOVING_KEYS = /^(Arrow(Left|Right|Up|Down)|[1-9])$/;
const DROPPING_KEYS = new Set(['Enter', ' ', 'Tab']);

function listen(item: MoveItem, keys: LiftKeys): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const moves = MOVING_KEYS.test(key);
    if (!moves && !DROPPING_KEYS.has(key) && key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (moves) keys.go(key);
    else if (event.repeat) return;
    else if (key === 'Escape') keys.cancel();
    else keys.drop(event.ctrlKey || event.altKey || event.metaKey);
  };
  // Whoever goes elsewhere with the mouse has let go.
  const onFocus = (event: FocusEvent): void => {
    const thing = (event.target as Element | null)?.closest?.('[data-focus-key]');
    if (thing?.getAttribute('data-focus-key') !== itemKey(item)) letGo();
  };
  addEventListener('keydown', onKey, true);
  addEventListener('focusin', onFocus);
  return () => {
    removeEventListener('keydown', onKey, true);
    removeEventListener('focusin', onFocus);
  };
}
