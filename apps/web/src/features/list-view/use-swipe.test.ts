import { expect, test } from 'vitest';
import { swipeStep } from './use-swipe.ts';

test('Sweeping left goes on, sweeping right goes back.', () => {
  expect(swipeStep(-90, 10)).toBe(1);
  expect(swipeStep(90, -10)).toBe(-1);
});

test('A short sweep or one that mostly scrolls goes nowhere.', () => {
  expect(swipeStep(-40, 0)).toBeNull();
  expect(swipeStep(-90, 60)).toBeNull();
});
