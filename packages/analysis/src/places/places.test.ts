import type { Snapshot, SnapshotInput } from '@samsyn/snapshot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { actorsNamed, makeSnapshot, stagesNamed } from '../testing/make-snapshot.ts';
import { betweenPlaces, placePicture } from './between-places.ts';
import { Comparison } from './comparison.ts';
import { placeRow } from './place-row.ts';

type Role = 'leads' | 'does' | 'none';

/** A workshop of three people who say the same about one actor at one stage. */
function workshop(
  place: string,
  says: Partial<SnapshotInput> & { role?: Role; hash?: string } = {},
): Snapshot {
  const { role = 'leads', hash = 'h', ...more } = says;
  return makeSnapshot({
    ...{ stages: stagesNamed('s1', 's2'), actors: actorsNamed('a1') },
    board: { id: `b${place.length}`, title: `Workshop i ${place}`, place, region: 'Mellansjö' },
    placements: ['s1', 's2'].map((stage) => ({
      ...{ layer: 'today' as const, stage, actor: 'a1', role: 'leads' as const },
    })),
    rounds: [
      {
        ...{ id: 'r1', layer: 'today', templateHash: hash },
        answers: ['x', 'y', 'z'].map((rater) => ({
          ...{ rater, organisationType: 'kommun' },
          roles: ['s1', 's2'].map((stage) => ({ stage, actor: 'a1', role })),
        })),
      },
    ],
    ...more,
  });
}

function together(snapshots: readonly Snapshot[], at = '2026-12-01T00:00:00Z', all?: number) {
  const comparison = new Comparison();
  for (const one of snapshots) comparison.add(placeRow(one, analyse(one)), placePicture(one));
  return comparison.summary(at, all);
}

describe('many snapshots together', () => {
  it('count each municipality once, by its newest snapshot, however its name is typed', () => {
    const { snapshots, reach } = together([
      workshop('Lillköping', { id: 'n2', takenAt: '2026-04-13T11:02:00Z' }),
      workshop('lillköping ', { id: 'n1', takenAt: '2024-01-01T00:00:00Z', placements: [] }),
      workshop('Storvik', { id: 'n3', takenAt: '2024-01-01T00:00:00Z' }),
    ]);
    expect(snapshots).toBe(3);
    expect(reach).toMatchObject({
      ...{ municipalities: 2, places: 2, withMap: 2, withoutEmptyStage: 2 },
      ...{ refreshed: 1, complete: 1, shares: { withMap: 1, refreshed: 0.5 } },
    });
  });

  it('count boards without a place by themselves', () => {
    const nowhere = (id: string) => workshop('', { board: { id, title: 'T' } });
    expect(together([nowhere('b1'), nowhere('b2'), nowhere('b1')]).reach.places).toBe(2);
  });

  it('count a map as old after twelve months to the day', () => {
    const taken = workshop('Lillköping', { takenAt: '2026-03-31T12:00:00Z' });
    const refreshed = (at: string) => together([taken], at).reach.refreshed;
    expect(refreshed('2027-03-31T12:00:00Z')).toBe(1);
    expect(refreshed('2027-03-31T12:00:01Z')).toBe(0);
  });

  it('have shares of all municipalities, and of none there are no shares', () => {
    expect(together([workshop('Storvik')], undefined, 290).reach.shares.withMap).toBe(1 / 290);
    expect(together([]).reach).toMatchObject({ municipalities: 0, shares: { withMap: null } });
  });

  it('show the oldest beside the newest, whatever the order of the files', () => {
    const [early, middle, late] = [
      workshop('Storvik', { id: 'n1', takenAt: '2024-01-01T00:00:00Z', placements: [] }),
      workshop('Storvik', { id: 'n2', takenAt: '2025-01-01T00:00:00Z' }),
      workshop('Storvik', { id: 'n3', takenAt: '2026-01-01T00:00:00Z' }),
    ];
    for (const order of [
      [early, middle, late],
      [late, early, middle],
    ]) {
      expect(together(order as Snapshot[]).overTime).toMatchObject([
        {
          ...{ snapshots: 3, place: 'Storvik' },
          from: { snapshot: 'n1', emptyStages: 2 },
          to: { snapshot: 'n3', emptyStages: 0, shared: null },
        },
      ]);
    }
  });
});

describe('pictures between places', () => {
  const of = (...snapshots: Snapshot[]) =>
    betweenPlaces(snapshots.flatMap((one) => placePicture(one) ?? []));

  it('are compared inside each and across, with what they may swing by', () => {
    const found = of(workshop('A'), workshop('B', { role: 'does' }), workshop('C'));
    expect(found).toMatchObject({ places: 3, people: 9, within: { value: 1, se: 0 } });
    // A and C see the same, B does not.
    expect(found?.across.value).toBeCloseTo(1 / 3, 12);
    expect(found?.across.interval).not.toBeNull();
  });

  it('are compared with the same template only: the largest group of places that have one', () => {
    const found = of(workshop('A'), workshop('B'), workshop('C', { hash: 'other', role: 'does' }));
    expect(found).toMatchObject({ places: 2, across: { value: 1 } });
    expect(of(workshop('A'), workshop('C', { hash: 'other' }))).toBeNull();
  });

  it('are none where nobody was asked about today', () => {
    expect(placePicture(workshop('A', { rounds: [] }))).toBeNull();
    expect(betweenPlaces([])).toBeNull();
  });
});
