import { expect, test } from 'vitest';
import { nextGridPlace } from './grid-navigation.ts';

const size = { rows: 5, columns: 8 };
const press = (key: string, ctrl = false) => ({ key, ctrl });

test('Arrows go one cell and stop at the edges.', () => {
  expect(nextGridPlace({ row: 1, column: 1 }, size, press('ArrowRight'))).toEqual({
    row: 1,
    column: 2,
  });
  expect(nextGridPlace({ row: 0, column: 7 }, size, press('ArrowRight'))).toEqual({
    row: 0,
    column: 7,
  });
  expect(nextGridPlace({ row: 0, column: 3 }, size, press('ArrowUp'))).toEqual({
    row: 0,
    column: 3,
  });
  expect(nextGridPlace({ row: 4, column: 3 }, size, press('ArrowDown'))).toEqual({
    row: 4,
    column: 3,
  });
});

test('Home and End go to the ends of the lane, with Ctrl to the corners of the map.', () => {
  const middle = { row: 2, column: 4 };
  expect(nextGridPlace(middle, size, press('Home'))).toEqual({ row: 2, column: 0 });
  expect(nextGridPlace(middle, size, press('End'))).toEqual({ row: 2, column: 7 });
  expect(nextGridPlace(middle, size, press('Home', true))).toEqual({ row: 0, column: 0 });
  expect(nextGridPlace(middle, size, press('End', true))).toEqual({ row: 4, column: 7 });
});

test('Keys that do not move leave the cell alone.', () => {
  for (const key of ['Enter', 'a', 'Tab', 'Delete']) {
    expect(nextGridPlace({ row: 2, column: 4 }, size, press(key))).toBeNull();
  }
});
