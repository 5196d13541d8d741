import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEdit, useSession } from '../../live/session-context.ts';
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
  const session = useSession();
  const names = useBoardNames();
  const t = useT();
  const { may } = useMayEdit();
  const item = useMoveStore(({ hold }) => hold?.item ?? null);
  const over = useMoveStore(({ hold }) => (hold?.over ? targetKey(hold.over) : null));

  useEffect(() => {
    session.presence.show({ holding: item === null ? null : { what: itemKey(item), over } });
  }, [session, item, over]);

  useEffect(() => {
    if (item === null) return;
    const lifted = session.board.store.getState();
    const name = itemName(lifted, item, names);
    const check = (): void => {
      // Put down by oneself a moment ago: what changes now is one's own doing.
      if (useMoveStore.getState().hold?.item !== item) return;
      const loss = holdLoss(item, lifted, session.board.store.getState(), may);
      if (loss === null) return;
      if (useMoveStore.getState().hold?.by === 'keys') swallowNextPress();
      letGo();
      say(t(`board.hold.lost.${loss}`, { what: name }));
    };
    check();
    return session.board.store.subscribe(check);
  }, [session, item, names, t, may]);
}
