import { type Board, cellKey, type Layer, type Placement, type Role } from '@samsyn/board';
import { expect, test } from 'vitest';
import { countKinds, differencesAt, differencesOf, summaryParts } from './stage-difference.ts';

function placement(layer: Layer, stage: string, actor: string, role: Role): Placement {
  const rest = { also: [], note: '', duration: null, until: null, level: null, by: '', at: '' };
  return { layer, stage, actor, role, ...rest };
}

function placements(...list: Placement[]): Board['placements'] {
  return new Map(list.map((one) => [cellKey(one), one]));
}

const board = placements(
  placement('today', 's1', 'kept', 'does'),
  placement('wanted', 's1', 'kept', 'does'),
  placement('today', 's1', 'gone', 'funds'),
  placement('today', 's1', 'turned', 'does'),
  placement('wanted', 's1', 'turned', 'leads'),
  placement('wanted', 's1', 'second', 'advises'),
  placement('wanted', 's1', 'first', 'buys'),
  placement('wanted', 's2', 'first', 'buys'),
);
const order = new Map(['first', 'second', 'kept', 'gone', 'turned'].map((id, i) => [id, i]));

test('A stage lists what comes, what changes, what goes and what stays, each in actor order.', () => {
  const listed = differencesAt(differencesOf(board), 's1', order);
  expect(listed.map(({ actor, kind }) => `${kind} ${actor}`)).toEqual([
    'added first',
    'added second',
    'changed turned',
    'removed gone',
    'same kept',
  ]);
});

test('The sentence of a stage names only what there is something of.', () => {
  const counts = countKinds(differencesAt(differencesOf(board), 's1', order));
  expect(summaryParts(counts)).toEqual([
    { kind: 'added', count: 2 },
    { kind: 'removed', count: 1 },
    { kind: 'changed', count: 1 },
  ]);
  expect(summaryParts({ same: 4, added: 0, removed: 0, changed: 0 })).toEqual([]);
});

test('The difference is worked out once for as long as no placement changes.', () => {
  expect(differencesOf(board)).toBe(differencesOf(board));
  expect(differencesOf(new Map(board))).not.toBe(differencesOf(board));
});
