import { createTranslator, isLocale, type Locale, type Translator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';

const translators: Readonly<Record<Locale, Translator>> = {
  sv: createTranslator(swedish, 'sv'),
  en: createTranslator(english, 'en'),
};

/** Gives texts in one of our languages. */
export function translatorOf(locale: Locale): Translator {
  return translators[locale];
}

/** Gives texts in the language of ours that an `Accept-Language` header likes best. */
export function translatorFor(acceptLanguage: string | undefined): Translator {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wishes) if (isLocale(language)) return translators[language];
  return translators.sv;
}
