import { currentStep, type WorkshopState } from '@samsyn/workshop';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { isWriting } from '../../day/is-busy.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';

/** A pause as one occasion: the next one is another. Null while work goes on. */
function occasionOf(day: WorkshopState): string | null {
  if (day.paused !== null) return day.paused.since;
  const step = currentStep(day);
  return step?.opens?.tool === 'pause' ? `${step.id} ${step.openedAt}` : null;
}

/** The pause during which somebody has asked to see the board all the same. */
const useAside = create<{ readonly occasion: string | null }>()(() => ({ occasion: null }));

/** Between two fields one is still writing. */
const BETWEEN_FIELDS_MS = 600;

/**
 * Whether the calm screen of a pause lies over the page. It waits until somebody who is writing has
 * come to an end, and never lies over the page of whoever leads.
 */
export function useIsCovered(): boolean {
  const leads = useSession().entry.role === 'facilitator';
  const occasion = useWorkshop((day) => (leads ? null : occasionOf(day)));
  const aside = useAside((state) => state.occasion === occasion);
  const writing = useIsWriting(occasion !== null);
  return occasion !== null && !aside && !writing;
}

/** Puts the calm screen away for this pause. */
export function usePutAside(): () => void {
  const occasion = useWorkshop(occasionOf);
  return () => useAside.setState({ occasion });
}

function useIsWriting(matters: boolean): boolean {
  const [writing, setWriting] = useState(false);
  const [mattered, setMattered] = useState(false);
  // Looked at in the very moment of the pause: a screen that lay over a field for one frame would
  // have thrown the one who writes out of it.
  if (matters !== mattered) {
    setMattered(matters);
    setWriting(matters && isWriting());
  }
  useEffect(() => {
    if (!matters) return;
    let wait: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setWriting(isWriting());
    const onFocusOut = (): void => {
      clearTimeout(wait);
      wait = setTimeout(look, BETWEEN_FIELDS_MS);
    };
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      clearTimeout(wait);
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, [matters]);
  return writing;
}
