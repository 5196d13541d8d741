import { cellKey, EMPTY_BOARD, type Placement, type Role } from '@samsyn/board';
import { expect, test } from 'vitest';
import { type PlaceOnMap, pairPlaces } from './place-pair.ts';

const stage = (id: string, hidden = false) => ({
  ...{ id, name: id, phase: '', description: '', questions: [], equalityPrompt: '', hidden },
});
const actor = (id: string, hidden = false) => ({
  ...{ id, name: id, short: '', group: '', mandate: '', hidden },
  ...{ sector: '', level: '' },
});
const placement = (at: string, role: Role = 'does'): Placement => {
  const [on = '', who = ''] = at.split(' ');
  const rest = { also: [], note: '', duration: null, until: null, level: null, by: '', at: '' };
  return { layer: 'today', stage: on, actor: who, role, ...rest };
};
const place = (
  stages: readonly ReturnType<typeof stage>[],
  actors: readonly ReturnType<typeof actor>[],
  placements: readonly Placement[],
) =>
  ({
    board: { ...EMPTY_BOARD, placements: new Map(placements.map((one) => [cellKey(one), one])) },
    template: { stages, actors, vocabulary: {} },
  }) as unknown as PlaceOnMap;

test('Both maps get the same stages and lanes, and a stage of one says whose it is.', () => {
  const there = place(
    [stage('s2'), stage('x')],
    [actor('a'), actor('b')],
    [placement('s2 a', 'leads'), placement('x b')],
  );
  const here = place([stage('s1'), stage('s2')], [actor('a'), actor('c')], [placement('s2 a')]);
  const pair = pairPlaces(there, here, 'today');
  expect(pair.template.stages.map(({ id }) => id)).toEqual(['s1', 's2', 'x']);
  expect([...pair.placed].sort()).toEqual(['a', 'b']);
  expect(['s1', 's2', 'x'].map(pair.onlyOn)).toEqual(['here', null, 'there']);
  expect(pair.kindOf({ stage: 's2', actor: 'a' })).toBe('otherRole');
  // What has no counterpart is not compared.
  expect(pair.kindOf({ stage: 'x', actor: 'b' })).toBeNull();
});

test('What is hidden on a map is not on it.', () => {
  const there = place(
    [stage('s1'), stage('s2', true)],
    [actor('a'), actor('b', true)],
    [placement('s1 a'), placement('s2 a'), placement('s1 b')],
  );
  const pair = pairPlaces(there, place([stage('s1')], [actor('a')], []), 'today');
  expect(pair.placements.there.map(({ stage: at, actor: who }) => `${at} ${who}`)).toEqual([
    's1 a',
  ]);
  expect([...pair.placed]).toEqual(['a']);
});
