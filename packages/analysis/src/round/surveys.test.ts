import type { SnapshotInput } from '@samsyn/snapshot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { makeSnapshot } from '../testing/make-snapshot.ts';

type Survey = NonNullable<SnapshotInput['surveys']>[number];

const ITEMS = [
  { id: 'own', text: 'Jag vet vad min organisation ska göra.' },
  { id: 'others', text: 'Jag vet vad de andra kan göra.' },
];

/** A survey where each person gave these numbers to the first item. */
function survey(id: string, values: Record<string, number>, more: Partial<Survey> = {}): Survey {
  return {
    ...{ id, kind: 'role-clarity', items: ITEMS, ...more },
    answers: Object.entries(values).map(([rater, own]) => ({
      ...{ rater, organisationType: 'kommun', values: { own } },
    })),
  };
}

const told = (surveys: Survey[], rounds: SnapshotInput['rounds'] = []) =>
  analyse(makeSnapshot({ surveys, rounds }));

const round = (id: string, openedAt: string | null) => ({ id, layer: 'today' as const, openedAt });

const FIVE = { a: 1, b: 2, c: 3, d: 3, e: 4 };

describe('a survey', () => {
  it('is told as distribution, median and consensus, item by item', () => {
    const [part] = told([survey('u1', FIVE)]).surveys;
    expect(part).toMatchObject({ id: 'u1', people: 5 });
    expect(part?.items).toMatchObject([
      { item: 'own', text: ITEMS[0]?.text, n: 5, counts: [1, 1, 2, 1, 0], median: 3 },
      { item: 'others', n: 0, counts: [], median: null, consensus: null },
    ]);
    expect(part?.items[0]?.consensus).toBeGreaterThan(0);
  });

  it('of fewer than five people tells their number alone', () => {
    const [part] = told([survey('u1', { a: 1, b: 5 })]).surveys;
    expect(part?.items[0]).toMatchObject({ n: 2, counts: [], median: null, consensus: null });
  });

  it('whose single answers were discarded tells what they came to', () => {
    const results = {
      people: 6,
      items: [{ item: 'own', n: 6, counts: [0, 0, 0, 6, 0], median: 4, consensus: 1 }],
    };
    const [part] = told([survey('u1', {}, { results })]).surveys;
    expect(part).toMatchObject({ people: 6, items: [{ n: 6, median: 4, consensus: 1 }, { n: 0 }] });
  });

  it('belongs to the last round that had opened before it', () => {
    const rounds = [
      round('r1', '2026-04-13T08:00:00Z'),
      round('r2', '2026-04-13T10:00:00Z'),
      round('r3', '2026-04-13T14:00:00Z'),
    ];
    const analysis = told(
      [
        survey('u0', FIVE, { openedAt: '2026-04-13T07:00:00Z' }),
        survey('u1', FIVE, { openedAt: '2026-04-13T11:00:00Z' }),
        survey('u2', FIVE, { openedAt: '2026-04-13T15:00:00Z' }),
      ],
      rounds,
    );
    expect(analysis.surveys.map(({ id }) => id)).toEqual(['u0']);
    expect(analysis.rounds.map(({ surveys }) => surveys.map(({ id }) => id))).toEqual([
      [],
      ['u1'],
      ['u2'],
    ]);
    expect(analysis.rounds[1]?.surveys[0]?.note.values.date).toBe('2026-04-13T11:00:00Z');
  });

  it('of which no time is known belongs to the round in the same place', () => {
    const analysis = told(
      [survey('u1', FIVE), survey('u2', FIVE)],
      [round('r1', null), round('r2', null)],
    );
    expect(analysis.rounds.map(({ surveys }) => surveys.map(({ id }) => id))).toEqual([
      ['u1'],
      ['u2'],
    ]);
  });
});

describe('two surveys that ask the same', () => {
  it('are compared among those who answered both', () => {
    const later = { a: 3, b: 2, c: 4, d: 2, e: 5, f: 1 };
    const [change] = told([survey('u1', FIVE), survey('u2', later)]).surveyChanges;
    expect(change).toMatchObject({ from: 'u1', to: 'u2', people: 5 });
    expect(change?.items[0]).toMatchObject({
      ...{ item: 'own', n: 5, medianFrom: 3, medianTo: 3 },
      ...{ countsFrom: [1, 1, 2, 1, 0], countsTo: [0, 2, 1, 1, 1] },
      moves: { up: 3, same: 1, down: 1 },
    });
    expect(change?.items[1]).toMatchObject({ n: 0, medianFrom: null, moves: null });
  });

  it('tell nothing of fewer than five', () => {
    const [change] = told([survey('u1', FIVE), survey('u2', { a: 2, b: 2 })]).surveyChanges;
    expect(change?.items[0]).toMatchObject({ n: 2, countsTo: [], medianTo: null, moves: null });
  });

  it('are of one kind; a room’s own questions must also be the same in words', () => {
    const own = (text: string, id: string) =>
      survey(id, FIVE, { kind: 'own', items: [{ id: 'own', text }] });
    expect(told([own('Vet du?', 'u1'), own('Kan du?', 'u2')]).surveyChanges).toEqual([]);
    expect(told([own('Vet du?', 'u1'), own('Vet du?', 'u2')]).surveyChanges).toHaveLength(1);
    expect(told([survey('u1', FIVE), own('Vet du?', 'u2')]).surveyChanges).toEqual([]);
  });
});
