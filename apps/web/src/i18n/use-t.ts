import type { Locale, Translator } from '@samsyn/i18n';
import { createContext, useContext } from 'react';

export const TranslatorContext = createContext<Translator | null>(null);

/** The texts of the page, `t('board.place.button', { actor })`, and dates and numbers in words. */
export function useT(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('Texts are read inside a LocaleProvider.');
  return translator;
}

export function useLocale(): Locale {
  return useT().locale;
}
