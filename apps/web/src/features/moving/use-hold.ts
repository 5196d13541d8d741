import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView, useMayEditInView } from '../../live/session-context.ts';
import { holdLoss } from './hold-watch.ts';
import { itemName } from './move-announcements.ts';
import { itemKey, targetKey } from './move-item.ts';
import { useMoveStore } from './move-store.ts';

/** Lets go without putting anything down. */
export function letGo(): void {
  const { hold } = useMoveStore.getState();
  if (hold === null) return;
  useMoveStore.setState({ hold: null });
  // dnd-kit has no way to cancel a pointer drag but the key that its sensors listen for.
  if (hold.by === 'pointer') {
    document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape' }));
  }
}

const SWALLOW_MS = 1500;

/** The press that was meant to put down what is gone must not open what the focus now stands on. */
function swallowNextPress(): void {
  const stop = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  const end = (): void => removeEventListener('keydown', stop, true);
  addEventListener('keydown', stop, true);
  setTimeout(end, SWALLOW_MS);
}

/** Shows others what is held, and lets go of what somebody else moves, deletes or locks. */
export function useHold(): void {
  const { board, presence, round } = useInView();
  const names = useBoardNames();
  const t = useT();
  const may = useMayEditInView();
  const item = useMoveStore(({ hold }) => hold?.item ?? null);
  const over = useMoveStore(({ hold }) => (hold?.over ? targetKey(hold.over) : null));

  useEffect(() => {
    presence.show({ holding: item === null ? null : { what: itemKey(item), over } });
  }, [presence, item, over]);

  // The day may go on to something else, and the board to another form, while one holds a thing.
  useEffect(() => {
    return () => {
      if (useMoveStore.getState().hold === null) return;
      useMoveStore.setState({ hold: null });
      presence.show({ holding: null });
    };
  }, [presence]);

  useEffect(() => {
    if (item === null) return;
    const lifted = board.store.getState();
    const name = itemName(lifted, item, names);
    const check = (): void => {
      // Put down by oneself a moment ago: what changes now is one's own doing.
      if (useMoveStore.getState().hold?.item !== item) return;
      const loss = holdLoss(item, lifted, board.store.getState(), may);
      if (loss === null) return;
      if (useMoveStore.getState().hold?.by === 'keys') swallowNextPress();
      letGo();
      const why = loss === 'locked' && round !== null ? 'closed' : loss;
      say(t(`board.hold.lost.${why}`, { what: name }));
    };
    check();
    return board.store.subscribe(check);
  }, [board, round, item, names, t, may]);
}
