import type { Shelf } from '../entry/stored-boards.ts';

/** A browser's storage that lasts as long as the test. */
export function memoryShelf(texts: Readonly<Record<string, string>> = {}): Shelf {
  const kept = new Map(Object.entries(texts));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}
