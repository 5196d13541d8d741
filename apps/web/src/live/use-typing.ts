import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { Pointer } from './presence.ts';
import { usePointers, useSession, useWorkshop } from './session-context.ts';

/** After this long without a letter one is thinking, not typing. */
const STILL_TYPING_MS = 4000;

/** Shows the others that one types in a thing (`card:<id>`, `note:<cell key>`), until one stops. */
export function useTyping(key: string): {
  readonly typed: () => void;
  readonly stopped: () => void;
} {
  const { presence } = useSession();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const handlers = useMemo(() => {
    const stopped = (): void => {
      if (timer.current === null) return;
      clearTimeout(timer.current);
      timer.current = null;
      presence.show({ typing: null });
    };
    const typed = (): void => {
      if (timer.current === null) presence.show({ typing: key });
      else clearTimeout(timer.current);
      timer.current = setTimeout(stopped, STILL_TYPING_MS);
    };
    return { typed, stopped };
  }, [presence, key]);
  useEffect(() => handlers.stopped, [handlers]);
  return handlers;
}

/**
 * Names of the others who type in a thing now, as one text; empty when nobody does. While names are
 * hidden it says only that somebody does.
 */
export function useWhoTypes(key: string): string {
  const t = useT();
  const nameless = useWorkshop((day) => day.namesHidden);
  const names = usePointers((pointers) => namesOfTyping(pointers, key));
  return nameless && names !== '' ? t('board.somebody') : names;
}

function namesOfTyping(pointers: readonly Pointer[], key: string): string {
  const names = pointers.filter(({ state }) => state.typing === key).map(({ user }) => user.name);
  return [...new Set(names)].join(', ');
}
