import { expect, test } from 'vitest';
import { keyInFragment, linkWithKey } from './board-links.ts';

test('The key that a link is made with comes out of its fragment again.', () => {
  const link = new URL(linkWithKey('http://10.0.0.4:3000', 'b-1', 'a+b/c=_-'));
  expect(link.pathname).toBe('/b/b-1');
  expect(keyInFragment(link.hash)).toBe('a+b/c=_-');
});

test('An address without a key gives none.', () => {
  expect(keyInFragment('')).toBeNull();
  expect(keyInFragment('#k=')).toBeNull();
  expect(keyInFragment('#something')).toBeNull();
});
