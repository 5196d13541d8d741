import type { WorkshopCommand } from '@samsyn/workshop';
import { useCallback } from 'react';
import { say } from '../announce/page-announcer.ts';
import { sendCommand } from '../api/boards.ts';
import { problemWords } from '../api/problem-words.ts';
import { useT } from '../i18n/use-t.ts';
import { useSession } from '../live/session-context.ts';
import { useProblem } from './problem-store.ts';

/** A command without its id, which is made when it is sent. */
export type Given = WorkshopCommand extends infer One
  ? One extends { readonly id: string }
    ? Omit<One, 'id'>
    : never
  : never;

/**
 * Gives a command of the day and answers whether the server carried it out. What goes wrong is said
 * and stands under the bar.
 */
export function useCommand(): (command: Given) => Promise<boolean> {
  const { entry } = useSession();
  const t = useT();
  return useCallback(
    async (command) => {
      useProblem.setState({ text: null });
      try {
        await sendCommand(entry, command);
        return true;
      } catch (problem) {
        const text = problemWords(problem, t);
        useProblem.setState({ text });
        say(text);
        return false;
      }
    },
    [entry, t],
  );
}
