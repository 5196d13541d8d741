import * as z from 'zod/mini';
import type { Shelf } from '../entry/stored-boards.ts';
import type { BoardSession } from '../live/board-session.ts';
import { openBoardStore } from '../local/open-board-store.ts';

/** Rounds that closed before everything one had answered in them had reached the server. */
export const useLateRounds = openBoardStore<{ readonly rounds: readonly string[] }>({ rounds: [] });

const keptSchema = z.object({
  /** The round that was open when something was last answered that may not have arrived. */
  unsent: z.nullable(z.string()),
  late: z.array(z.string()),
});
type Kept = z.output<typeof keptSchema>;

type Followed = Pick<BoardSession, 'entry' | 'workshop' | 'connection'> & {
  readonly own: Pick<NonNullable<BoardSession['own']>, 'doc' | 'room'> | null;
};

/** Where a browser keeps, over a reload, what has not arrived of somebody's answers on a board. */
export function lateName(board: string, participant: string): string {
  return `samsyn.late.${board}.${participant}`;
}

/**
 * Finds out whether one's answers came too late. What was answered offline is judged when it has
 * arrived, by how its round stands then: the clock here may be wrong.
 */
export function followLateAnswers(session: Followed, shelf: Shelf): () => void {
  const { own, workshop, connection, entry } = session;
  if (own === null) return () => undefined;
  const name = lateName(entry.board, entry.participant.id);
  let kept = read(shelf, name);
  useLateRounds.setState({ rounds: kept.late });

  const keep = (next: Kept): void => {
    kept = next;
    useLateRounds.setState({ rounds: next.late });
    try {
      if (next.unsent === null && next.late.length === 0) shelf.removeItem(name);
      else shelf.setItem(name, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing knows it only until it is reloaded.
    }
  };
  const onUpdate = (_update: unknown, _origin: unknown, _doc: unknown, by: { local: boolean }) => {
    const open = workshop.getState().rounds.find(({ status }) => status === 'open');
    if (by.local && open !== undefined && kept.unsent !== open.id)
      keep({ ...kept, unsent: open.id });
  };
  const judge = (): void => {
    const { sign } = connection.getState();
    const arrived = sign === 'saved' || sign === 'saving' || sign === 'refused';
    if (kept.unsent === null || !arrived || !own.room.status.saved) return;
    const { unsent } = kept;
    const round = workshop.getState().rounds.find(({ id }) => id === unsent);
    const late = round !== undefined && round.status !== 'open';
    keep({ unsent: null, late: late ? [...new Set([...kept.late, unsent])] : kept.late });
  };
  const onDay = (): void => {
    judge();
    // What came late to a round that is open again counts after all.
    const open = workshop.getState().rounds.filter(({ status }) => status === 'open');
    const late = kept.late.filter((id) => open.every((round) => round.id !== id));
    if (late.length < kept.late.length) keep({ ...kept, late });
  };
  own.doc.on('update', onUpdate);
  const stops = [own.room.subscribe(judge), connection.subscribe(judge), workshop.subscribe(onDay)];
  return () => {
    own.doc.off('update', onUpdate);
    for (const stop of stops) stop();
  };
}

function read(shelf: Shelf, name: string): Kept {
  try {
    const kept = keptSchema.safeParse(JSON.parse(shelf.getItem(name) ?? 'null'));
    if (kept.success) return kept.data;
  } catch {
    // What cannot be read says nothing.
  }
  return { unsent: null, late: [] };
}
