import { create } from 'zustand';

/** Where Swedish words may be broken, once that has been fetched; null while the browser does it. */
export const useSyllables = create<{
  readonly split: ((word: string) => readonly string[]) | null;
}>()(() => ({ split: null }));
