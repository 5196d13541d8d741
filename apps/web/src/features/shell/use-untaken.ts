import { useEffect, useMemo } from 'react';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { useT } from '../../i18n/use-t.ts';
import type { BoardSession, ConnectionState } from '../../live/board-session.ts';
import { useSession } from '../../live/session-context.ts';
import { openBoardStore } from '../../local/open-board-store.ts';
import { useActivity } from '../activity/activity-store.ts';
import { ownSince, useKeptLines, useLastSaved } from './not-taken.ts';
import { keepUntaken, readUntaken, untakenLines, untakenName, withLines } from './untaken.ts';

/** The room's definition as one has written it here; no event of the board tells of it. */
const useDefinition = openBoardStore<{ readonly text: string | null }>({ text: null });

type Translate = ReturnType<typeof useT>;

function linesNow(session: BoardSession, t: Translate): readonly string[] {
  const { lines } = useKeptLines.getState();
  const own = ownSince(useActivity.getState().entries, useLastSaved.getState().at);
  const { text } = useDefinition.getState();
  const definition = text === null ? null : t('board.untaken.definition', { text });
  const board = session.board.store.getState();
  const sentence = (entry: (typeof own)[number]): string =>
    t(entry.sentence.key, entry.sentence.values);
  return withLines(lines, untakenLines(own, board, sentence, definition));
}

/** What has not been taken, in words, as it grows; and a way to be rid of it. */
export function useUntaken(): { readonly text: string; readonly dismiss: () => void } {
  const t = useT();
  const session = useSession();
  const entries = useActivity((state) => state.entries);
  const savedAt = useLastSaved((state) => state.at);
  const kept = useKeptLines((state) => state.lines);
  const definition = useDefinition((state) => state.text);
  const text = useMemo(
    () => linesNow(session, t).join('\n'),
    [session, t, entries, savedAt, kept, definition],
  );
  const dismiss = (): void => {
    forget(session);
    // Past what an own doing may lag behind the sign.
    useLastSaved.setState({ at: Date.now() + 2001 });
  };
  return { text, dismiss };
}

function nameOf({ entry }: BoardSession): string {
  return untakenName(entry.board, entry.participant.id);
}

function forget(session: BoardSession): void {
  useKeptLines.setState({ lines: [] });
  useDefinition.setState({ text: null });
  keepUntaken(browserShelf, nameOf(session), { refused: false, lines: [] });
}

function isNo({ sign }: ConnectionState): boolean {
  return sign === 'refused' || sign === 'ended';
}

/** Keeps what is not taken over a reload, until it is taken or the person is done with it. */
export function useKeepUntaken(): void {
  const session = useSession();
  const t = useT();
  useEffect(() => {
    const { connection, board } = session;
    const before = readUntaken(browserShelf, nameOf(session));
    let refused = before.refused;
    if (before.lines.length > 0) useKeptLines.setState({ lines: before.lines });
    const keep = (): void => {
      const { sign } = connection.getState();
      if (sign === 'saved') return;
      keepUntaken(browserShelf, nameOf(session), { refused, lines: [...linesNow(session, t)] });
    };
    const onConnection = (now: ConnectionState): void => {
      if (now.sign === 'saved') {
        refused = false;
        forget(session);
      } else if (isNo(now)) {
        refused = true;
        keep();
      }
    };
    const onDoing = (): void => {
      if (refused) keep();
    };
    // Whoever closes the lid while offline may come back to a board that is locked.
    const onLeave = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    onConnection(connection.getState());
    const stops = [
      connection.subscribe(onConnection),
      useActivity.subscribe(onDoing),
      board.store.subscribe(({ meta }, { meta: last }) => {
        if (!board.newsIsOwn() || meta.definition === last.definition) return;
        useDefinition.setState({ text: meta.definition });
        onDoing();
      }),
    ];
    document.addEventListener('visibilitychange', onLeave);
    addEventListener('pagehide', keep);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener('visibilitychange', onLeave);
      removeEventListener('pagehide', keep);
    };
  }, [session, t]);
}
