import { spokenFigures } from '@samsyn/analysis';
import type { Translator } from '@samsyn/i18n';
import type { KeyFigure, KeyFigures } from './key-figures.ts';

/** A key figure in words: *3*; *30 %*; a dash where nothing can be said. */
export function keyFigureWords(figures: KeyFigures, key: KeyFigure, t: Translator): string {
  const value = figures[key];
  if (value === null) return '–';
  return key === 'shared' ? spokenFigures(t).share(value) : t.number(value);
}
