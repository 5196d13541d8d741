import { createTranslator, type Locale, type Messages, type Translator } from '@samsyn/i18n';
import { type ReactNode, useEffect, useState } from 'react';
import { useSettings } from '../local/settings-store.ts';
import { TranslatorContext } from './use-t.ts';

const messagesOf: Record<Locale, () => Promise<Messages>> = {
  sv: async () => (await import('@samsyn/i18n/sv')).messages,
  en: async () => (await import('@samsyn/i18n/en')).messages,
};

const loaded = new Map<Locale, Promise<Translator>>();

function loadLanguage(locale: Locale): Promise<Translator> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const loading = messagesOf[locale]().then((messages) => createTranslator(messages, locale));
  loaded.set(locale, loading);
  // What failed on a shaky line must be able to succeed the next time.
  loading.catch(() => loaded.delete(locale));
  return loading;
}

/** Starts fetching the texts before React has drawn anything. */
export function preloadLanguage(): Promise<Translator> {
  return loadLanguage(useSettings.getState().locale);
}

/** Gives everything below it the texts of the chosen language and says it in `<html lang>`. */
export function LocaleProvider({
  first,
  children,
}: {
  readonly first: Translator;
  readonly children: ReactNode;
}) {
  const wanted = useSettings((settings) => settings.locale);
  const [translator, setTranslator] = useState(() => first);
  useEffect(() => {
    let current = true;
    loadLanguage(wanted).then(
      (next) => {
        if (current) setTranslator(() => next);
      },
      () => {
        // Without the other language the page goes on in the one it has.
      },
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = translator.locale;
  }, [translator]);
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}
