import { expect, test } from 'vitest';
import { columnAt, nextToStretch, runAround, stretchedColumns } from './stretch.ts';

const columns = [0, 1, 2, 3].map((index) => ({ left: index * 100, right: index * 100 + 100 }));

test('A pointer is above the column it is in, and above the outermost one when beyond the ends.', () => {
  expect(columnAt(150, columns)).toBe(1);
  expect(columnAt(-40, columns)).toBe(0);
  expect(columnAt(999, columns)).toBe(3);
});

test('Pulling the right edge fills the columns on the way, nearest first.', () => {
  expect(stretchedColumns(1, 3, 'right')).toEqual([2, 3]);
  expect(stretchedColumns(3, 1, 'left')).toEqual([2, 1]);
});

test('An edge that is pulled inwards or let go where it was fills nothing.', () => {
  expect(stretchedColumns(2, 2, 'right')).toEqual([]);
  expect(stretchedColumns(2, 0, 'right')).toEqual([]);
  expect(stretchedColumns(2, 3, 'left')).toEqual([]);
});

test('A run is the unbroken row of filled cells around one.', () => {
  expect(runAround([true, true, false, true], 1)).toEqual({ first: 0, last: 1 });
  expect(runAround([true, true, false, true], 3)).toEqual({ first: 3, last: 3 });
});

test('Stretching by keys goes on after the run, and ends where the map ends.', () => {
  expect(nextToStretch([false, true, true, false], 1, 'right')).toBe(3);
  expect(nextToStretch([false, true, true, false], 2, 'left')).toBe(0);
  expect(nextToStretch([false, false, true, true], 2, 'right')).toBeNull();
});
