import { describe, expect, it } from 'vitest';
import { rater } from '../testing/day-under-test.ts';
import { progressOf } from './progress.ts';

const ROUND = { layer: 'today' as const, stages: ['s1', 's2'], actors: ['af'] };

describe('progress', () => {
  it('counts who could answer, who has begun and who has finished every stage', () => {
    const nobody = { done: [], answers: [] };
    const begun = rater('a', 'kommun', 'does');
    const half = { ...begun, done: ['s1'] };
    const finished = { ...begun, done: ['s2', 's1'] };
    expect(progressOf(ROUND, [nobody, begun, half, finished])).toEqual({
      people: 4,
      started: 3,
      finished: 1,
    });
  });

  it('takes somebody who finished all stages without placing anybody for finished', () => {
    expect(progressOf(ROUND, [{ done: ['s1', 's2'], answers: [] }])).toMatchObject({
      started: 1,
      finished: 1,
    });
  });

  it('asks only for the stages of the chosen cells', () => {
    const second = { ...ROUND, cells: [{ stage: 's2', actor: 'af' }] };
    expect(progressOf(second, [{ done: ['s2'], answers: [] }]).finished).toBe(1);
  });

  it('does not take what was said in the other layer for a beginning', () => {
    const other = rater('a', 'kommun', 'does');
    expect(progressOf({ ...ROUND, layer: 'wanted' }, [other]).started).toBe(0);
  });
});
