import type { Translator } from '@samsyn/i18n';
import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import type { BoardSession } from '../../live/board-session.ts';
import { useSession } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { followArrivals } from './follow-arrivals.ts';

export function useAnnounceRoom(): void {
  const session = useSession();
  const t = useT();
  useEffect(() => followRoom(session, t), [session, t]);
}

/** Says at once when the board is locked or the connection goes, and in sum who comes and goes. */
export function followRoom(session: BoardSession, t: Translator): () => void {
  const stopLock = session.workshop.subscribe((now, before) => {
    if (now.locked !== before.locked)
      say(t(now.locked ? 'board.said.locked' : 'board.said.unlocked'));
  });
  let away = false;
  const stopConnection = session.connection.subscribe(({ sign }) => {
    if (sign === 'ended') {
      away = false;
      say(t('board.said.ended'), { assertive: true });
    } else if (sign === 'offline' && !away) {
      away = true;
      say(t('board.said.offline'), { assertive: true });
    } else if (away && sign !== 'offline' && sign !== 'connecting') {
      away = false;
      say(t('board.said.online'));
    }
  });
  const stopPeople = followArrivals(session.presence.people, (joined, left) => {
    if (useSettings.getState().announce === 'off') return;
    if (joined > 0) say(t('board.said.joined', { count: joined }));
    if (left > 0) say(t('board.said.left', { count: left }));
  });
  return () => {
    stopLock();
    stopConnection();
    stopPeople();
  };
}
