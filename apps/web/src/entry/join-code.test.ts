import { expect, test } from 'vitest';
import { groupCode, readCode } from './join-code.ts';

test('A typed code is read whatever its case, spaces and hyphens.', () => {
  expect(readCode(' abcd 2-3 4 5 ')).toBe('ABCD2345');
});

test('A pasted link to the join page gives its code.', () => {
  expect(readCode('https://samsyn.example/j/abc234?x=1')).toBe('ABC234');
});

test('A broken percent sign in what was typed does not stop the page.', () => {
  expect(readCode('%E0ABC')).toBe('E0ABC');
});

test('A code is read aloud in groups of four.', () => {
  expect(groupCode('ABCD2345')).toBe('ABCD 2345');
  expect(groupCode('ABCDE')).toBe('ABCD E');
});
