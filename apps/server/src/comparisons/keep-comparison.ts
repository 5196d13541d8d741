import { type Snapshot, withoutAnswers, writeSnapshot } from '@samsyn/snapshot';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { ComparisonRecord } from '../storage/storage.ts';

const MOST_COMPARISONS = 50;

/**
 * Keeps the map of another place beside a board, as a file like any snapshot. What single people
 * have answered there is left out: they answered their own room, and not this one.
 *
 * @throws {Problem} if the board has as many of them as it can have
 */
export async function keepComparison(
  board: string,
  source: Snapshot,
  { storage, chance, now }: Pick<AppParts, 'storage' | 'chance' | 'now'>,
): Promise<ComparisonRecord> {
  const { length } = await storage.listComparisons(board);
  if (length >= MOST_COMPARISONS) throw new Problem('too-many-kept');
  const id = chance.newId();
  const addedAt = new Date(now()).toISOString();
  const text = writeSnapshot({ ...withoutAnswers(source), id, addedAt, trigger: 'import' });
  const { title, place, region } = source.board;
  const { takenAt } = source;
  const bytes = Buffer.byteLength(text);
  const record = { id, addedAt, takenAt, title, place, region, bytes };
  await storage.writeComparison(board, record, text);
  return record;
}
