import type { CommandContext } from './command.ts';

/** Back to the start of the line, and the rest of it away. */
const CLEAR = '\r\u001b[K';

/** How far a command has come with many files; only where somebody watches, never in a log. */
export function progressOver(count: number, { surroundings, t }: CommandContext) {
  const shown = surroundings.isWatched && count > 1;
  return {
    /** @param done files that are finished */
    step: async (done: number): Promise<void> => {
      if (shown) await surroundings.err(`${CLEAR}${t('compare.progress', { done, count })}`);
    },
    /** Takes the line away, before something else is said or at the end. */
    clear: async (): Promise<void> => {
      if (shown) await surroundings.err(CLEAR);
    },
  };
}
