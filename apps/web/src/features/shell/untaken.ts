import { type Board, fieldsOf } from '@samsyn/board';
import * as z from 'zod/mini';
import type { Shelf } from '../../entry/stored-boards.ts';
import type { ActivityEntry } from '../activity/activity-store.ts';

const untakenSchema = z.object({
  /** Whether the server has said no; otherwise it only has not been asked or has not answered. */
  refused: z.boolean(),
  lines: z.array(z.string()),
});

/** What somebody did on a board that the server has not taken, in words. */
export type Untaken = z.output<typeof untakenSchema>;

const NOTHING: Untaken = { refused: false, lines: [] };

/** Where a browser keeps it over a reload: by person, so that the next one on it is not shown it. */
export function untakenName(board: string, participant: string): string {
  return `samsyn.untaken.${board}.${participant}`;
}

export function readUntaken(shelf: Shelf, name: string): Untaken {
  try {
    const kept = untakenSchema.safeParse(JSON.parse(shelf.getItem(name) ?? 'null'));
    if (kept.success) return kept.data;
  } catch {
    // What cannot be read says nothing.
  }
  return NOTHING;
}

export function keepUntaken(shelf: Shelf, name: string, untaken: Untaken): void {
  try {
    if (untaken.lines.length === 0) shelf.removeItem(name);
    else shelf.setItem(name, JSON.stringify(untaken));
  } catch {
    // A browser that keeps nothing knows it until it is reloaded.
  }
}

/** What was kept and what has come since, each line once. */
export function withLines(kept: readonly string[], since: readonly string[]): readonly string[] {
  return [...kept.filter((line) => !since.includes(line)), ...since];
}

/**
 * One's own doings as lines of text: what happened, and under it what one had written there.
 *
 * @param entries oldest first
 * @param definition the room's working definition, where one has written in it
 */
export function untakenLines(
  entries: readonly ActivityEntry[],
  board: Pick<Board, 'cards' | 'placements'>,
  sentence: (entry: ActivityEntry) => string,
  definition: string | null,
): readonly string[] {
  const last = new Map(entries.map((entry) => [entry.key, entry]));
  const lines = entries.flatMap((entry) => [
    sentence(entry),
    ...(last.get(entry.key) === entry ? wordsAt(entry.key, board) : []),
  ]);
  return [...lines, ...(definition === null ? [] : [definition])];
}

/** What is written in a card or about a placement, indented. */
function wordsAt(key: string, board: Pick<Board, 'cards' | 'placements'>): readonly string[] {
  const [of, id = ''] = key.split(/:(.*)/s);
  const card = of === 'card' ? board.cards.get(id) : undefined;
  const texts =
    card === undefined
      ? [board.placements.get(id)?.note ?? '']
      : [
          card.text,
          ...fieldsOf(card.kind)
            .filter(({ type }) => type === 'text')
            .map(({ name }) => card.fields[name]),
        ];
  return texts.flatMap((text) => (typeof text === 'string' && text !== '' ? [`  ${text}`] : []));
}
