import { analyse } from '@samsyn/analysis';
import { mapPicture, subjectOf } from '@samsyn/report';
import { expect, it } from 'vitest';
import { translatorFor } from './language.ts';
import { largeBoard } from './testing/large-board.ts';

it('Long names on a map take two lines, and nothing of them is cut off', () => {
  const snapshot = largeBoard();
  const subject = subjectOf(snapshot, analyse(snapshot), translatorFor('sv'), 'Europe/Stockholm');
  const said = [...mapPicture(subject, 'today').svg.matchAll(/<text [^>]*>([^<]*)</g)].map(
    ([, words = '']) => words,
  );
  // Told apart by what comes last.
  expect(said).toContain('arbetsmarknadsenhet 2');
  expect(said).toContain('utvecklingsenheten 4');
  // A stage with a word that is wider than its column.
  expect(said).toEqual(expect.arrayContaining(['marknadsunder-', 'sökning']));
});
