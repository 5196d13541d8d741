import { openBoardStore } from '../../local/open-board-store.ts';
import type { EventSentence } from './event-sentence.ts';

/** One thing that happened while this window was open. */
export interface ActivityEntry {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sentence: EventSentence;
  /** Focus key of what it is about. */
  readonly key: string;
  readonly own: boolean;
}

const MOST_ENTRIES = 300;
/** Typing is one event as long as it goes on. */
const SAME_THING_MS = 30_000;

/** What has happened, newest first. Kept in this window only. */
export const useActivity = openBoardStore<{ readonly entries: readonly ActivityEntry[] }>({
  entries: [],
});

let lastId = 0;

export function logActivity(entry: Omit<ActivityEntry, 'id'>): void {
  useActivity.setState(({ entries }) => ({ entries: withEntry(entries, entry, ++lastId) }));
}

/** The list with one more entry; the latest one again, when it goes on, only gets a new time. */
export function withEntry(
  entries: readonly ActivityEntry[],
  entry: Omit<ActivityEntry, 'id'>,
  id: number,
): readonly ActivityEntry[] {
  const [latest, ...rest] = entries;
  const goesOn =
    latest !== undefined &&
    latest.key === entry.key &&
    latest.own === entry.own &&
    latest.sentence.key === entry.sentence.key &&
    entry.at - latest.at < SAME_THING_MS;
  if (goesOn) return [{ ...entry, id: latest.id }, ...rest];
  return [{ ...entry, id }, ...entries].slice(0, MOST_ENTRIES);
}
