import type { Answer } from '@samsyn/board';
import { expect, it } from 'vitest';
import { resultsOf } from '../../testing/results-of.ts';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import {
  changedLabels,
  countFlows,
  labelShift,
  latestPair,
  roundChanges,
  usualAnswer,
} from './round-changes.ts';

const STAGES = ['s1', 's2', 's3', 's4', 's5'];

function round(
  id: string,
  said: Readonly<Record<string, readonly Answer[]>>,
  more: Partial<RevealedRound> = {},
): RevealedRound {
  const scope = { layer: 'today' as const, stages: STAGES, actors: ['af'] };
  const results = resultsOf(
    scope,
    Object.fromEntries(
      Object.entries(said).map(([stage, answers]) => [`${stage}/af`, { kommun: answers }]),
    ),
  );
  return { id, question: '', status: 'revealed', ...scope, results, ...more };
}

const from = round('r1', {
  s1: ['none', 'none', 'none', 'refers', 'buys'],
  s2: ['refers', 'refers', 'buys', 'buys', 'none'],
  s3: ['leads', 'leads', 'leads', 'leads', 'leads'],
  s4: ['funds', 'funds', 'funds', 'none', 'none'],
  s5: ['leads', 'leads'],
});
const to = round(
  'r2',
  {
    s1: ['refers', 'refers', 'refers', 'refers', 'buys'],
    s2: ['buys', 'buys', 'buys', 'buys', 'refers'],
    s3: ['leads', 'leads', 'leads', 'leads', 'leads'],
    s4: ['none', 'none', 'none', 'none', 'none'],
    s5: ['leads', 'leads', 'leads', 'leads', 'leads'],
  },
  { controls: [{ stage: 's3', actor: 'af' }] },
);
const changes = roundChanges(from, to);

it('Follows the commonest answer of each cell, and says nothing where too few answered.', () => {
  expect(changes.map(({ after, flow }) => [after.stage, flow])).toEqual([
    ['s1', 'added'],
    ['s2', 'changed'],
    ['s3', 'same'],
    ['s4', 'removed'],
    ['s5', null],
  ]);
  expect(countFlows(changes)).toEqual({ added: 1, removed: 1, changed: 1, same: 1 });
});

it('Takes the stronger role where two are equally many, and a role before as many with none.', () => {
  expect(usualAnswer({ label: 'camps', counts: { refers: 2, leads: 2 } })).toBe('leads');
  expect(usualAnswer({ label: 'camps', counts: { refers: 2, none: 2 } })).toBe('refers');
  expect(usualAnswer({ label: 'none', counts: { refers: 1, none: 4 } })).toBe('none');
  expect(usualAnswer({ label: 'unknown', counts: {} })).toBeNull();
});

it('Tells the control cells from those that were chosen.', () => {
  expect(changes.filter(({ control }) => control).map(({ after }) => after.stage)).toEqual(['s3']);
});

it('Counts labels before and after, and lists the cells that came to agree first.', () => {
  expect(labelShift(changes.slice(0, 4))).toEqual([
    { label: 'none', before: 0, after: 1 },
    { label: 'agreed', before: 1, after: 3 },
    { label: 'camps', before: 2, after: 0 },
    { label: 'scattered', before: 1, after: 0 },
  ]);
  expect(changedLabels(changes).map(({ after }) => after.stage)).toEqual(['s1', 's2', 's4', 's5']);
});

it('Compares only the cells that both rounds are about.', () => {
  const { results } = to;
  const part = { ...to, results: { ...results, cells: results.cells.slice(1, 2) } };
  expect(roundChanges(from, part).map(({ after }) => after.stage)).toEqual(['s2']);
});

it('Chooses the latest round and the one before it about the same picture.', () => {
  const wanted = { ...from, id: 'w', layer: 'wanted' as const };
  expect(latestPair([from, wanted, to])).toMatchObject({ from: { id: 'r1' }, to: { id: 'r2' } });
  expect(latestPair([from, to, wanted])).toMatchObject({ from: { id: 'r1' }, to: { id: 'r2' } });
  expect(latestPair([from, wanted])).toBeNull();
});
