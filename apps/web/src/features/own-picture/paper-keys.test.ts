import { expect, it } from 'vitest';
import { neighbourCell } from './paper-keys.ts';

/** A heading's row holds one place without a field, and not every cell is asked about. */
const ROWS = [
  [null],
  [null, 'a1', 'a2', 'a3'],
  [null],
  [null, 'b1', null, 'b3'],
  [null, 'c1', 'c2'],
];
const plain = { ctrlKey: false, shiftKey: false };
const go = (from: string, key: string, held: object = {}) =>
  neighbourCell(ROWS, from, { ...plain, key, ...held });

it('goes down a column with Enter and up with Shift, past headings and what is not asked', () => {
  expect(go('a1', 'Enter')).toBe('b1');
  expect(go('a2', 'Enter')).toBe('c2');
  expect(go('c2', 'Enter', { shiftKey: true })).toBe('a2');
});

it('goes to the neighbour with Ctrl and an arrow, and leaves plain arrows to the list', () => {
  expect(go('b1', 'ArrowRight', { ctrlKey: true })).toBe('b3');
  expect(go('b3', 'ArrowLeft', { ctrlKey: true })).toBe('b1');
  expect(go('c1', 'ArrowUp', { ctrlKey: true })).toBe('b1');
  expect(go('b1', 'ArrowRight')).toBeNull();
  expect(go('b1', 'l')).toBeNull();
});

it('stops at the edges', () => {
  expect(go('a1', 'Enter', { shiftKey: true })).toBeNull();
  expect(go('c2', 'Enter')).toBeNull();
  expect(go('a3', 'ArrowRight', { ctrlKey: true })).toBeNull();
  expect(go('a1', 'ArrowLeft', { ctrlKey: true })).toBeNull();
});
