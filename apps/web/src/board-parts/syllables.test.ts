import { hyphenateSync } from 'hyphen/sv';
import { expect, it } from 'vitest';
import { joinShortEnds } from './syllables.ts';

const parts = (word: string): readonly string[] =>
  joinShortEnds(hyphenateSync(word, { hyphenChar: '|' }).split('|'));

it('breaks long Swedish words, and gives them back whole', () => {
  for (const word of [
    'Kommunstyrelseordförande',
    'arbetsmarknadsenheten',
    'Samordningsförbundet',
  ]) {
    expect(parts(word).length).toBeGreaterThan(1);
    expect(parts(word).join('')).toBe(word);
  }
});

it('leaves no few letters alone at an end', () => {
  expect(joinShortEnds(['lö', 'ne', 'han', 'te', 'ring'])).toEqual(['löne', 'han', 'te', 'ring']);
  expect(joinShortEnds(['Folk', 'bild', 'ning', 'en'])).toEqual(['Folk', 'bild', 'ningen']);
  expect(joinShortEnds(['a', 'b'])).toEqual(['ab']);
});
