import { createTranslator, isLocale, type Locale, type Translator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';

/** The texts of a language. */
export function translatorFor(locale: Locale): Translator {
  return locale === 'sv' ? createTranslator(swedish, 'sv') : createTranslator(english, 'en');
}

/**
 * The language to speak: what `--lang` says, else what the system speaks, else Swedish. It is
 * needed before the arguments are read, since what is wrong with them is said in it too.
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  for (const [index, argument] of args.entries()) {
    const value = argument === '--lang' ? args[index + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
    if (isLocale(value)) return value;
  }
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^en([_.-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'sv';
}
