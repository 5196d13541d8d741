import { useEffect, useRef } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useLayer } from '../../local/view-store.ts';
import { itemName, overSentence } from './move-announcements.ts';
import { itemKey, type MoveItem, targetKey } from './move-item.ts';
import { useMoveStore } from './move-store.ts';
import {
  nextPlace,
  startPlace,
  type TargetPlace,
  targetAt,
  targetColumns,
} from './move-targets.ts';
import { letGo } from './use-hold.ts';
import { usePutDown } from './use-put-down.ts';

/** Takes hold of something with the keys; the arrows then lead from place to place. */
export function lift(item: MoveItem): void {
  useMoveStore.setState({ hold: { item, by: 'keys', over: null, copy: false, beside: null } });
}

const MOVING_KEYS = /^(Arrow(Left|Right|Up|Down)|[1-9])$/;

/** Listens to the keys while something is held by them. Places are computed, never measured. */
export function useLift(): void {
  const session = useSession();
  const names = useBoardNames();
  const t = useT();
  const stages = useShownStages();
  const layer = useLayer();
  const putDown = usePutDown();
  const item = useMoveStore(({ hold }) => (hold?.by === 'keys' ? hold.item : null));
  const place = useRef<TargetPlace | null>(null);

  useEffect(() => {
    if (item === null) return;
    const board = session.board.store.getState();
    const ids = stages.map(({ stage }) => stage.id);
    const at = item.kind === 'placement' ? item.cell.layer : layer;
    const columns = () => targetColumns(session.board.store.getState(), ids, item, at);
    const start = startPlace(board, columns(), item);
    place.current = start;
    say(t('board.hold.lifted', { what: itemName(board, item, names) }));

    const go = (next: TargetPlace): void => {
      const now = columns();
      const over = targetAt(now, next);
      if (over === null) return;
      place.current = next;
      useMoveStore.setState(({ hold }) => ({ hold: hold && { ...hold, over } }));
      const count = now[next.column]?.targets.length ?? 0;
      const sentence = overSentence(over, count, names);
      say(t(sentence.key, sentence.values));
      document
        .querySelector(`[data-place~="${CSS.escape(targetKey(over))}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    const drop = (copy: boolean): void => {
      const now = columns();
      const { over } = useMoveStore.getState().hold ?? {};
      // An actor of the palette that was lifted and put down at once goes nowhere.
      const target = over ?? (item.kind === 'actor' ? null : targetAt(now, start));
      letGo();
      if (target === null) say(t('board.said.same'));
      else putDown(item, target, { copy });
    };
    const onKey = (event: KeyboardEvent): void => {
      const { key } = event;
      const moves = MOVING_KEYS.test(key);
      const ends = key === 'Enter' || key === ' ' || key === 'Tab';
      if (!moves && !ends && key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat && !moves) return;
      if (ends) drop(event.ctrlKey || event.altKey || event.metaKey);
      else if (moves) {
        // The first press from the palette goes to the first stage, not past it.
        const fresh = item.kind === 'actor' && useMoveStore.getState().hold?.over === null;
        const from = fresh && key === 'ArrowRight' ? { column: -1, row: 0 } : place.current;
        const next = nextPlace(columns(), from ?? start, key, item);
        if (next !== null) go(next);
      } else {
        letGo();
        say(
          t('board.hold.cancelled', {
            what: itemName(session.board.store.getState(), item, names),
          }),
        );
      }
    };
    const onFocus = (event: FocusEvent): void => {
      const inside = (event.target as Element | null)?.closest?.('[data-focus-key]');
      if (inside?.getAttribute('data-focus-key') !== itemKey(item)) letGo();
    };
    addEventListener('keydown', onKey, true);
    addEventListener('focusin', onFocus);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('focusin', onFocus);
    };
  }, [item, session, stages, layer, names, putDown, t]);
}
