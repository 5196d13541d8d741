import type { Stage } from '@samsyn/board';
import { expect, it } from 'vitest';
import { ownProgress } from './own-progress.ts';

const STAGES = ['s1', 's2', 's3', 's4'].map((id, index) => ({
  stage: { id, name: id.toUpperCase() } as Stage,
  number: index + 3,
}));
const at = (done: string[], looked: string | null = null) => {
  const { now, next, ...count } = ownProgress(STAGES, new Set(done), looked);
  return { ...count, now: now?.stage.id ?? null, next: next?.stage.id ?? null };
};

it('leads from the first stage that is left to the next', () => {
  expect(at([])).toEqual({ done: 0, stages: 4, now: 's1', next: 's2' });
  expect(at(['s1', 's2'])).toEqual({ done: 2, stages: 4, now: 's3', next: 's4' });
});

it('is about the stage that one looks at, and goes back to what was passed over', () => {
  expect(at(['s1'], 's4')).toMatchObject({ now: 's4', next: 's2' });
  expect(at(['s1', 's4'], 's4')).toMatchObject({ now: 's2', next: 's3' });
});

it('has nothing left when all are done, and counts no stage that the round is not about', () => {
  expect(at(['s1', 's2', 's3', 's4'])).toEqual({ done: 4, stages: 4, now: null, next: null });
  expect(at(['s9'])).toMatchObject({ done: 0, now: 's1' });
});
