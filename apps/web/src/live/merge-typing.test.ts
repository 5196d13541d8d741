import { expect, test } from 'vitest';
import { mergeTyping } from './merge-typing.ts';

test('Typing alone gives what was typed.', () => {
  expect(mergeTyping('Bro', 'Bror', 'Bro')).toBe('Bror');
});

test('A text that others changed while nothing was typed stays as they made it.', () => {
  expect(mergeTyping('Bro', 'Bro', 'Broar')).toBe('Broar');
});

test('Two people who write at different ends both keep what they wrote.', () => {
  expect(mergeTyping('hyran', 'hyran i mars', 'Vem betalar hyran')).toBe(
    'Vem betalar hyran i mars',
  );
});

test('A deletion takes away its own letters, though others wrote before them.', () => {
  expect(mergeTyping('ett gammalt ord', 'ett ord', 'Här är ett gammalt ord')).toBe(
    'Här är ett ord',
  );
});

test('Letters that somebody else already deleted are not deleted twice.', () => {
  expect(mergeTyping('abc def', 'abc', 'abc')).toBe('abc');
});
