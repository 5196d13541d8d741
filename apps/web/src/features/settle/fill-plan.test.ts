import { type Cell, cellKey, type Placement, type Role, type Settled } from '@samsyn/board';
import { expect, it } from 'vitest';
import { resultsOf } from '../../testing/results-of.ts';
import { fillPlan } from './fill-plan.ts';

const STAGES = ['s1', 's2', 's3', 's4', 's5', 's6'];
const five = <Answer>(answer: Answer) => ({ kommun: Array<Answer>(5).fill(answer) });
const round = {
  layer: 'today' as const,
  results: resultsOf(
    { layer: 'today', stages: STAGES, actors: ['af'] },
    {
      's1/af': five('refers' as const),
      's2/af': five('refers' as const),
      's3/af': five('refers' as const),
      's4/af': five('none' as const),
      's5/af': five('none' as const),
      's6/af': { kommun: ['refers', 'refers', 'buys', 'buys', 'none'] },
    },
  ),
};

const at = (stage: string): Cell => ({ layer: 'today', stage, actor: 'af' });
function placed(stage: string, role: Role): [string, Placement] {
  const rest = { also: [], note: '', duration: null, until: null, level: null, by: '', at: '' };
  return [cellKey(at(stage)), { ...at(stage), role, ...rest }];
}
function settled(stage: string, role: Role): [string, Settled] {
  return [cellKey(at(stage)), { ...at(stage), role, note: '', dissent: ['af'], at: '' }];
}

it('Writes every agreed cell with its role, and none of the divided ones.', () => {
  const plan = fillPlan(round, { placements: new Map(), settled: new Map() }, true);
  expect(plan.agreements.map(({ stage, role }) => `${stage} ${role}`)).toEqual([
    's1 refers',
    's2 refers',
    's3 refers',
    's4 none',
    's5 none',
  ]);
  expect(plan).toMatchObject({ placed: 3, changed: 0, same: 0, none: 2, removed: 0, already: 0 });
});

it('Tells what of it would change what stands on the map.', () => {
  const placements = new Map([placed('s1', 'refers'), placed('s2', 'funds'), placed('s4', 'does')]);
  const plan = fillPlan(round, { placements, settled: new Map() }, true);
  expect(plan).toMatchObject({ placed: 1, changed: 1, same: 1, none: 2, removed: 1 });
});

it('Leaves alone what the room has settled itself, and no role where it is not wanted.', () => {
  const board = { placements: new Map(), settled: new Map([settled('s1', 'buys')]) };
  const plan = fillPlan(round, board, false);
  expect(plan.agreements.map(({ stage }) => stage)).toEqual(['s2', 's3']);
  expect(plan).toMatchObject({ already: 1, none: 0 });
});

it('Has nothing to write once it has been written.', () => {
  const nothing = { placements: new Map(), settled: new Map() };
  const written = fillPlan(round, nothing, true).agreements.map((one): [string, Settled] => [
    cellKey(one),
    { ...one, at: '' },
  ]);
  expect(fillPlan(round, { ...nothing, settled: new Map(written) }, true).agreements).toEqual([]);
});
