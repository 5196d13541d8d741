import type { SnapshotInput } from '@samsyn/snapshot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { actorsNamed, makeSnapshot, stagesNamed } from '../testing/make-snapshot.ts';

type Card = { id: string; kind: string } & Record<string, unknown>;

const told = (cards: Card[], placements: SnapshotInput['placements'] = []) =>
  analyse(
    makeSnapshot({
      stages: stagesNamed('s1', 's2').map((stage) => ({ ...stage, equalityPrompt: 'Vem saknas?' })),
      actors: actorsNamed('a1', 'a2'),
      placements,
      cards: cards.map((card) => ({ stage: 's1', text: card.id, ...card })) as never,
    }),
  );

const votes = (organisationTypes: number, total: number, people = total) => ({
  votes: { organisationTypes, total, people },
});

describe('the register of gaps', () => {
  it('has first what most organisation types voted for, then what got most votes', () => {
    const { gaps } = told([
      { id: 'none', kind: 'gap' },
      { id: 'few', kind: 'gap', ...votes(2, 9) },
      { id: 'many', kind: 'gap', ...votes(4, 5) },
      { id: 'more', kind: 'gap', ...votes(4, 6) },
      { id: 'need', kind: 'need', ...votes(5, 9) },
    ]);
    expect(gaps.map(({ id }) => id)).toEqual(['more', 'many', 'few', 'none']);
    expect(gaps.at(-1)?.votes).toBeNull();
  });

  it('says of each what, where, how it stands, and whose it is', () => {
    const { gaps } = told([
      {
        ...{ id: 'c1', kind: 'gap', stage: 's2', actors: ['a1'], gap: 'mandate', status: 'taken' },
        ...{ owner: 'Nämnden', due: '2026-12-31', rule: 'LOU', targets: ['youth'], level: 'local' },
      },
      { id: 'c2', kind: 'gap' },
    ]);
    expect(gaps[0]).toEqual({
      ...{ id: 'c1', stage: 's2', text: 'c1', actors: ['a1'], gap: 'mandate', status: 'taken' },
      ...{ owner: 'Nämnden', due: '2026-12-31', rule: 'LOU', targets: ['youth'], level: 'local' },
      ...{ tags: [], votes: null },
    });
    expect(gaps[1]).toMatchObject({
      ...{ gap: 'other', status: 'open', owner: null, due: null, rule: null, level: null },
    });
  });
});

describe('money', () => {
  const cards: Card[] = [
    { id: 'f1', kind: 'funding', direction: 'need', amount: 100, status: 'missing' },
    {
      id: 'f2',
      kind: 'funding',
      direction: 'need',
      amount: 50,
      recurring: true,
      status: 'decided',
    },
    { id: 'f3', kind: 'funding', direction: 'need' },
    { id: 'f4', kind: 'funding', direction: 'possibility', amount: 70, year: 2027, source: 'ESF+' },
  ];

  it('is listed with what is known of it', () => {
    const { funding } = told(cards);
    expect(funding.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(funding[2]).toMatchObject({ amount: null, recurring: false, status: 'missing' });
    expect(funding[3]).toMatchObject({ source: 'ESF+', year: 2027, cofunder: null });
  });

  it('is added up by stage: what comes once apart from what comes again', () => {
    const [first, second] = told(cards, [
      { layer: 'today', stage: 's1', actor: 'a1', role: 'leads', also: ['buys'] },
      { layer: 'today', stage: 's1', actor: 'a2', role: 'does' },
      { layer: 'wanted', stage: 's1', actor: 'a2', role: 'funds' },
    ]).fundingMap;
    expect(first).toEqual({
      ...{ stage: 's1', payers: ['a1'] },
      needs: { cards: 3, once: 100, recurring: 50 },
      uncovered: { cards: 2, once: 100, recurring: 0 },
      possibilities: { cards: 1, once: 70, recurring: 0 },
    });
    expect(second).toMatchObject({ stage: 's2', payers: [], needs: { cards: 0 } });
  });
});

it('Equality is told stage by stage, beside the question that was asked', () => {
  const { equality } = told([
    { id: 'e1', kind: 'equality', text: 'De som leder är män.' },
    { id: 'n1', kind: 'need' },
  ]);
  expect(
    equality.map(({ stage, prompt, observations }) => [stage, prompt, observations.length]),
  ).toEqual([
    ['s1', 'Vem saknas?', 1],
    ['s2', 'Vem saknas?', 0],
  ]);
  expect(equality[0]?.observations[0]).toMatchObject({ id: 'e1', text: 'De som leder är män.' });
});

it('Support is counted by whom it serves', () => {
  const cards = ['new', 'new', 'existing', undefined].map((serves, index) => ({
    ...{ id: `c${index}`, kind: 'support' },
    ...(serves === undefined ? {} : { serves }),
  }));
  expect(told(cards).serves).toEqual({ new: 2, existing: 1, both: 1 });
});
