import type { Actor } from '@samsyn/board';
import { expect, test } from 'vitest';
import { breaksIn, laneCells, lanePart, laneRows } from './lane-rows.ts';

function actor(id: string, group: string, hidden = false): Actor {
  return { id, name: id, short: '', group, sector: '', level: '', mandate: '', hidden };
}

const actors = [
  actor('a', 'kommun'),
  actor('b', 'stat'),
  actor('c', 'stat'),
  actor('d', 'x', true),
];
const stages = ['s1', 's2', 's3'];
const empty = [null, null, null];
const nobody = () => false;
const none = new Map();

test('Only actors with a place have a lane; the others are counted.', () => {
  const cells = laneCells([{ stage: 's2', actor: 'b' }], stages, none);
  const rows = laneRows(actors, cells, 'group', empty, nobody);
  expect(rows.groups.map(({ id, lanes }) => [id, lanes.map((lane) => lane.actor.id)])).toEqual([
    ['stat', ['b']],
  ]);
  expect(rows.absent).toBe(2);
});

test('A group keeps its place among the others whoever of its actors is shown.', () => {
  const order = [actor('esf', 'finans'), actor('region', 'region'), actor('bank', 'finans')];
  const cells = laneCells(
    [
      { stage: 's1', actor: 'bank' },
      { stage: 's1', actor: 'region' },
    ],
    stages,
    none,
  );
  const rows = laneRows(order, cells, 'group', empty, nobody);
  expect(rows.groups.map(({ id }) => id)).toEqual(['finans', 'region']);
});

test('A lane that is kept stays though it is empty; a hidden actor does not.', () => {
  const rows = laneRows(actors, new Map(), 'group', empty, () => true);
  expect(rows.groups.map(({ id }) => id)).toEqual(['kommun', 'stat']);
});

test('An actor that is hidden but placed is still shown, since the picture says so.', () => {
  const cells = laneCells([{ stage: 's1', actor: 'd' }], stages, none);
  expect(laneRows(actors, cells, 'group', empty, nobody).groups).toHaveLength(1);
});

test('A placement in a stage that is not shown fills no cell.', () => {
  expect(laneCells([{ stage: 'hidden', actor: 'a' }], stages, none).size).toBe(0);
});

test('A lane in which nothing changed keeps its list, so that its row is not drawn again.', () => {
  const here = { stage: 's1', actor: 'a' };
  const there = { stage: 's2', actor: 'b' };
  const first = laneCells([here, there], stages, none);
  const second = laneCells([here, { ...there }], stages, first);
  expect(second.get('a')).toBe(first.get('a'));
  expect(second.get('b')).not.toBe(first.get('b'));
});

test('What counts as unchanged can be told, for entries that are made anew each time.', () => {
  const first = laneCells([{ stage: 's1', actor: 'a' }], stages, none);
  const second = laneCells([{ stage: 's1', actor: 'a' }], stages, first, () => true);
  expect(second.get('a')).toBe(first.get('a'));
});

test('An empty cell between two filled ones is a break; before and after the lane it is not.', () => {
  const filled = [false, true, false, false, true, false];
  expect(filled.map((_, column) => lanePart(filled, column))).toEqual([
    'outside',
    'filled',
    'break',
    'break',
    'filled',
    'outside',
  ]);
});

test('A gap of two stages is one break.', () => {
  expect(breaksIn([true, false, false, true, false, true])).toBe(2);
  expect(breaksIn([true, true, false])).toBe(0);
  expect(breaksIn([false, false])).toBe(0);
});
