import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';

const ARRIVALS_MS = 8000;

/** Says at once when the board is locked or the connection goes, and in sum who comes and goes. */
export function useAnnounceRoom(): void {
  const session = useSession();
  const t = useT();
  useEffect(() => {
    const stopLock = session.workshop.subscribe((now, before) => {
      if (now.locked !== before.locked)
        say(t(now.locked ? 'board.said.locked' : 'board.said.unlocked'));
    });
    let away = false;
    const stopConnection = session.connection.subscribe(({ sign }) => {
      if (sign === 'offline' && !away) {
        away = true;
        say(t('board.said.offline'), true);
      } else if (away && sign !== 'offline' && sign !== 'connecting') {
        away = false;
        say(t(sign === 'ended' ? 'board.said.ended' : 'board.said.online'));
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
  }, [session, t]);
}

interface PeopleStore {
  readonly getState: () => readonly { readonly id: string }[];
  readonly subscribe: (
    listener: (people: readonly { readonly id: string }[]) => void,
  ) => () => void;
}

/** Tells of comings and goings in sum; whoever comes back within that time has not been away. */
export function followArrivals(
  people: PeopleStore,
  tell: (joined: number, left: number) => void,
): () => void {
  let known: ReadonlySet<string> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const ids = (): ReadonlySet<string> => new Set(people.getState().map(({ id }) => id));
  const sum = (): void => {
    timer = null;
    const now = ids();
    // Those who were here before oneself have not just come.
    if (known !== null) {
      const before = known;
      const joined = [...now].filter((id) => !before.has(id)).length;
      const left = [...before].filter((id) => !now.has(id)).length;
      if (joined + left > 0) tell(joined, left);
    }
    known = now;
  };
  timer = setTimeout(sum, ARRIVALS_MS);
  const stop = people.subscribe(() => {
    timer ??= setTimeout(sum, ARRIVALS_MS);
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    stop();
  };
}
