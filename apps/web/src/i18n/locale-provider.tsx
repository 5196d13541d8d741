import type { Translator } from '@samsyn/i18n';
import { type ReactNode, useEffect, useState } from 'react';
import { useSettings } from '../local/settings-store.ts';
import { loadLanguage } from './texts.ts';
import { TranslatorContext } from './use-t.ts';

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
    const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    if (manifest !== null && translator.locale === 'en') manifest.href = '/app.en.webmanifest';
  }, [translator]);
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}
