import type { Shelf } from './stored-boards.ts';

/**
 * The browser's `localStorage`, or a stand-in that lasts as long as the page where the browser
 * allows none.
 */
export const browserShelf: Shelf = (() => {
  try {
    const { localStorage } = window;
    localStorage.getItem('samsyn.me');
    return localStorage;
  } catch {
    const texts = new Map<string, string>();
    return {
      get length() {
        return texts.size;
      },
      key: (index) => [...texts.keys()][index] ?? null,
      getItem: (name) => texts.get(name) ?? null,
      setItem: (name, text) => {
        texts.set(name, text);
      },
      removeItem: (name) => {
        texts.delete(name);
      },
    };
  }
})();
