import { create } from 'zustand';

/** What last went wrong with something the bar was asked to do; null when nothing did. */
export const useProblem = create<{ readonly text: string | null }>()(() => ({ text: null }));
