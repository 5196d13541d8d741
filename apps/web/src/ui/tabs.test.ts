import { expect, test } from 'vitest';
import { nextTab } from './tabs.tsx';

test('Arrows go round between tabs, Home and End to the ends, and other keys are left alone.', () => {
  expect(nextTab('ArrowRight', 2, 3)).toBe(0);
  expect(nextTab('ArrowLeft', 0, 3)).toBe(2);
  expect(nextTab('Home', 2, 3)).toBe(0);
  expect(nextTab('End', 0, 3)).toBe(2);
  expect(nextTab('a', 0, 3)).toBeNull();
});
