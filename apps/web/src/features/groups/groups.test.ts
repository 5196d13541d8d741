import { cellKey, type Settled } from '@samsyn/board';
import { expect, it } from 'vitest';
import { resultsOf } from '../../testing/results-of.ts';
import { draftGroups, giveCell, newTable, seat } from './group-draft.ts';
import { talkCells } from './talk-cells.ts';

const person = (id: string, organisationType: string, role = 'participant') => ({
  id,
  organisationType,
  role,
});
const cell = (stage: string) => ({ stage, actor: 'af' });
const CELLS = ['s1', 's2', 's3', 's4'].map(cell);
const ROOM = [
  person('lead', 'coompanion', 'facilitator'),
  person('k1', 'kommun'),
  person('k2', 'kommun'),
  person('a1', 'af'),
  person('a2', 'af'),
  person('wall', 'af', 'viewer'),
];

it('Seats the participants, mixed by type, and neither who leads nor who only looks on.', () => {
  const draft = draftGroups(ROOM, CELLS, () => 0.5, 2);
  expect(draft).toHaveLength(2);
  for (const { people, cells } of draft) {
    expect(new Set(people.map((id) => id[0])).size).toBe(2);
    expect(cells).toHaveLength(2);
  }
  expect(draft.flatMap(({ people }) => people).sort()).toEqual(['a1', 'a2', 'k1', 'k2']);
  expect(draft.flatMap(({ cells }) => cells)).toEqual(CELLS);
});

it('Moves somebody to another table, and takes away a table that nobody sits at.', () => {
  const draft = [
    { people: ['k1', 'a1'], cells: [] },
    { people: ['k2'], cells: [] },
  ];
  expect(seat(draft, 'k1', 1)).toEqual([
    { people: ['a1'], cells: [] },
    { people: ['k2', 'k1'], cells: [] },
  ]);
  expect(seat(draft, 'k2', null)).toEqual([{ people: ['k1', 'a1'], cells: [] }]);
});

it('Opens a new table with the cells that the fewest talk about.', () => {
  const draft = [{ people: ['k1', 'a1'], cells: [cell('s1'), cell('s2')] }];
  expect(newTable(draft, 'a1', CELLS).at(-1)).toEqual({
    people: ['a1'],
    cells: [cell('s3'), cell('s4')],
  });
});

it('Gives a table another cell, one more, or one less.', () => {
  const draft = [{ people: ['k1'], cells: [cell('s1')] }];
  expect(giveCell(draft, 0, 0, cell('s3'))[0]?.cells).toEqual([cell('s3')]);
  expect(giveCell(draft, 0, 1, cell('s2'))[0]?.cells).toEqual([cell('s1'), cell('s2')]);
  expect(giveCell(draft, 0, 0, null)[0]?.cells).toEqual([]);
});

it('Talks about what is divided, what is settled last, and nothing that is agreed.', () => {
  const results = resultsOf(
    { layer: 'today', stages: ['s1', 's2', 's3'], actors: ['af'] },
    {
      's1/af': { kommun: ['leads', 'does', 'funds', 'buys', 'none'] },
      's2/af': { kommun: ['leads', 'leads', 'funds', 'funds', 'none'] },
      's3/af': { kommun: ['leads', 'leads', 'leads', 'leads', 'leads'] },
    },
  );
  const at = { layer: 'today' as const, ...cell('s1') };
  const settled = new Map<string, Settled>([
    [cellKey(at), { ...at, role: 'leads', note: '', dissent: [], at: '' }],
  ]);
  const stages = (known: ReadonlyMap<string, Settled>) =>
    talkCells({ layer: 'today', results }, known).map(({ stage }) => stage);
  expect(stages(new Map())).toEqual(['s1', 's2']);
  expect(stages(settled)).toEqual(['s2', 's1']);
});
