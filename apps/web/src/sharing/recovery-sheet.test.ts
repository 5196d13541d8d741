import { createTranslator } from '@samsyn/i18n';
import { messages as en } from '@samsyn/i18n/en';
import { messages as sv } from '@samsyn/i18n/sv';
import { expect, test } from 'vitest';
import { recoverySheet } from './recovery-sheet.ts';
import { fileNamePart } from './save-file.ts';
import { shareLinks } from './share-links.ts';

const board = {
  id: 'b1',
  code: 'ABCD2345',
  keys: { facilitator: 'ff', participant: 'pp', viewer: 'vv' },
};

test.each([createTranslator(sv, 'sv'), createTranslator(en, 'en')])(
  'The sheet holds every way in to the board, with nothing left to fill in.',
  (t) => {
    const links = shareLinks('http://10.0.0.4:3000', board);
    const sheet = recoverySheet({ title: 'Åsa & Öst', code: board.code, links, made: 'i dag' }, t);
    for (const part of [
      'Åsa & Öst',
      'ABCD 2345',
      '/b/b1#k=ff',
      '/b/b1#k=pp',
      '/b/b1#k=vv',
      '/j/ABCD2345',
    ]) {
      expect(sheet).toContain(part);
    }
    expect(sheet).not.toMatch(/[{}]/);
  },
);

test('A link whose key is not known here is left out.', () => {
  const links = shareLinks('http://x', { ...board, keys: { viewer: 'vv' } });
  expect(Object.keys(links)).toEqual(['join', 'viewer']);
});

test('A file gets a name that every computer takes.', () => {
  expect(fileNamePart('Stöd till ASF i Östra Å / 2026?')).toBe('stod-till-asf-i-ostra-a-2026');
});
