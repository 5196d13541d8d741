import * as z from 'zod/mini';
import type { BoardRecord, Retention, SnapshotRecord } from '../storage/storage.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last day in full, a month day by day, and for ever whatever somebody meant to keep. */
export const DEFAULT_RETENTION: Retention = { autoDays: 1, dailyDays: 30, otherDays: null };

const days = z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(36_500)));
export const retentionSchema = z.object({
  autoDays: days.check(
    z.describe('Days for which every automatic snapshot is kept; null: always.'),
  ),
  dailyDays: days.check(
    z.describe('Days for which the last automatic snapshot of each day is kept; null: always.'),
  ),
  otherDays: days.check(
    z.describe('Days for which snapshots taken by hand, at steps and such are kept; null: always.'),
  ),
});

export function retentionOf({ retention }: Pick<BoardRecord, 'retention'>): Retention {
  return retention ?? DEFAULT_RETENTION;
}

/**
 * Which snapshots have had their time. Days are those of UTC. The snapshot that a board was opened
 * from stays for as long as the board: results of its rounds are nowhere else.
 */
export function outlived(
  records: readonly SnapshotRecord[],
  { autoDays, dailyDays, otherDays }: Retention,
  now: number,
): string[] {
  const isOlder = (record: SnapshotRecord, limit: number | null): boolean =>
    limit !== null && now - Date.parse(record.takenAt) > limit * DAY_MS;
  const lastOfDay = new Map<string, string>();
  const autos = records.filter(({ trigger }) => trigger === 'auto');
  for (const { id, takenAt } of [...autos].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1))) {
    lastOfDay.set(takenAt.slice(0, 10), id);
  }
  return records
    .filter((record) => {
      if (record.trigger === 'import') return false;
      if (record.trigger !== 'auto') return isOlder(record, otherDays);
      const isDaily = lastOfDay.get(record.takenAt.slice(0, 10)) === record.id;
      return isOlder(record, autoDays) && !(isDaily && !isOlder(record, dailyDays));
    })
    .map(({ id }) => id);
}
