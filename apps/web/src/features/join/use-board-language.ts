import { useEffect } from 'react';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { useSettings } from '../../local/settings-store.ts';

/** Whoever has chosen no language yet gets the one of the board they come to. */
export function useBoardLanguage(locale: 'sv' | 'en'): void {
  useEffect(() => {
    if (browserShelf.getItem('samsyn.settings') === null) useSettings.getState().set({ locale });
  }, [locale]);
}
