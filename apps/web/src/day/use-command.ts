import type { Translator } from '@samsyn/i18n';
import type { WorkshopCommand } from '@samsyn/workshop';
import { useCallback } from 'react';
import { say } from '../announce/page-announcer.ts';
import { sendCommand } from '../api/boards.ts';
import { ApiProblem } from '../api/problem.ts';
import { problemWords } from '../api/problem-words.ts';
import { loadDeskTexts } from '../i18n/texts.ts';
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
 * Gives a command of the day and answers whether it is now as was wished. What goes wrong is said
 * and stands under the bar.
 */
export function useCommand(): (command: Given) => Promise<boolean> {
  const { entry } = useSession();
  const t = useT();
  return useCallback(
    async (command) => {
      useProblem.setState({ text: null });
      if (entry.preview) {
        const text = t('board.preview.nothing');
        useProblem.setState({ text });
        say(text);
        return false;
      }
      try {
        await sendCommand(entry, command);
        return true;
      } catch (problem) {
        // Two who lead pressed at once: it is as this one wished.
        if (problem instanceof ApiProblem && problem.reason.startsWith('already-')) return true;
        const text = await refusalWords(problem, t);
        useProblem.setState({ text });
        say(text);
        return false;
      }
    },
    [entry, t],
  );
}

/** The server says only that it cannot be done now; why is among the texts that come when asked for. */
async function refusalWords(problem: unknown, t: Translator): Promise<string> {
  const words = problemWords(problem, t);
  if (!(problem instanceof ApiProblem) || problem.reason === '') return words;
  await loadDeskTexts(t.locale).catch(() => undefined);
  return t.dynamic(['workshop', 'refused', problem.reason].join('.'), words);
}
