import { expect, test } from 'vitest';
import { groupCode, readCode } from './join-code.ts';

test('A typed code is read whatever its case, spaces and hyphens.', () => {
  expect(readCode(' abc 2-3 4 ')).toBe('ABC234');
});

test('A pasted link to the join page gives its code.', () => {
  expect(readCode('https://samsyn.example/j/abc234?x=1')).toBe('ABC234');
});

test('A broken percent sign in what was typed does not stop the page.', () => {
  expect(readCode('%E0ABC')).toBe('E0ABC');
});

test('A code is read aloud in groups of three.', () => {
  expect(groupCode('ABC234')).toBe('ABC 234');
  expect(groupCode('ABCD')).toBe('ABC D');
});
