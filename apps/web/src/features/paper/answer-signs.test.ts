import type { Answer } from '@samsyn/board';
import { createTranslator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';
import { describe, expect, it } from 'vitest';
import { answerSigns, PAPER_ANSWERS } from './answer-signs.ts';

describe('the signs that are written on a paper form', () => {
  it.each(['sv', 'en'] as const)(
    'are one letter for each role in the words of the house (%s)',
    (locale) => {
      const t = createTranslator(locale === 'sv' ? swedish : english, locale);
      const signs = answerSigns((role) => t(`role.${role}`));
      expect([...signs.keys()]).toEqual(PAPER_ANSWERS);
      expect(new Set(signs.values()).size).toBe(PAPER_ANSWERS.length);
      if (locale === 'sv') expect([...signs.values()].join(' ')).toBe('L B U G A F K I – ?');
    },
  );

  it('are as many letters as tell two words of a room apart', () => {
    const words: Partial<Record<Answer, string>> = { does: 'stödjer', advises: 'stöttar' };
    const signs = answerSigns((role) => words[role] ?? role);
    expect(signs.get('does')).toBe('STÖD');
    expect(signs.get('advises')).toBe('STÖT');
  });

  it('get a number where two roles have the same word', () => {
    const signs = answerSigns((role) => (role === 'funds' || role === 'buys' ? 'betalar' : role));
    expect(signs.get('funds')).not.toBe(signs.get('buys'));
  });
});
