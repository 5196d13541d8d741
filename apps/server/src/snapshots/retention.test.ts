import { describe, expect, it } from 'vitest';
import type { SnapshotRecord } from '../storage/storage.ts';
import { DEFAULT_RETENTION, outlived } from './retention.ts';

const NOW = Date.parse('2026-06-15T12:00:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1000;

function record(trigger: SnapshotRecord['trigger'], days: number): SnapshotRecord {
  const takenAt = new Date(NOW - days * DAY_MS).toISOString();
  return {
    id: `${trigger}-${days}`,
    takenAt,
    label: '',
    trigger,
    bytes: 2,
    changes: null,
    content: '',
  };
}

/** One every quarter of a day for so many days, newest first. */
const everySixHours = (days: number) =>
  Array.from({ length: days * 4 }, (_, at) => record('auto', at / 4));

describe('Unless a board says otherwise', () => {
  const left = (records: readonly SnapshotRecord[]) => {
    const gone = new Set(outlived(records, DEFAULT_RETENTION, NOW));
    return records.filter(({ id }) => !gone.has(id));
  };

  it('automatic snapshots of the last day are all kept, and older ones one a day for a month', () => {
    const kept = left(everySixHours(60));
    const ages = kept.map(({ takenAt }) => (NOW - Date.parse(takenAt)) / DAY_MS);
    expect(ages.filter((age) => age <= 1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const older = kept.filter(({ takenAt }) => NOW - Date.parse(takenAt) > DAY_MS);
    const daysKept = older.map(({ takenAt }) => takenAt.slice(0, 10));
    expect(new Set(daysKept).size).toBe(daysKept.length);
    expect(older.map(({ takenAt }) => takenAt.slice(11, 16))).toEqual(daysKept.map(() => '18:00'));
    expect(Math.max(...ages)).toBeGreaterThan(29);
    expect(Math.max(...ages)).toBeLessThanOrEqual(30);
  });

  it('whatever somebody meant to keep is kept for ever', () => {
    const meant = (['manual', 'step', 'round', 'restore', 'import'] as const).map((trigger) =>
      record(trigger, 4000),
    );
    expect(left(meant)).toEqual(meant);
  });

  it('the same ones are left when it is done again later the same moment', () => {
    const once = left(everySixHours(60));
    expect(left(once)).toEqual(once);
  });
});

describe('A board that says otherwise', () => {
  it('may keep everything, or let the others go too, but not what it was opened from', () => {
    const all = [...everySixHours(50), record('manual', 90), record('import', 90)];
    const forEver = { autoDays: null, dailyDays: null, otherDays: null };
    expect(outlived(all, forEver, NOW)).toEqual([]);
    expect(outlived(all, { ...forEver, otherDays: 60 }, NOW)).toEqual(['manual-90']);
  });
});
