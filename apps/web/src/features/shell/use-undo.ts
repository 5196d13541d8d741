import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useFaceInView } from '../../live/in-view.ts';
import { useMayEditWhat, useSession } from '../../live/session-context.ts';

export interface Undoing {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Takes back one's own last action, or does it again, and says what it was. */
export function useUndo(): Undoing {
  const shared = useSession().inView;
  const shown = useFaceInView((state) => state.inView);
  // Between two people who answer here nobody's doings can be undone.
  const nobodys = useFace() === 'own' && shown === null;
  const inView = shown ?? shared;
  const { history } = inView;
  const may = useMayEditWhat(inView) && !nobodys;
  const t = useT();
  const subscribe = useCallback((listener: () => void) => history.subscribe(listener), [history]);
  const canUndo = useSyncExternalStore(subscribe, () => history.canUndo) && may;
  const canRedo = useSyncExternalStore(subscribe, () => history.canRedo) && may;
  const step = useCallback(
    (which: 'undo' | 'redo') => {
      const before = inView.board.store.getState();
      const label = may ? history[which]() : null;
      if (label === null) say(t(`board.${which}.none`));
      else if (inView.board.store.getState() === before) say(t('board.undo.without.effect'));
      else say(t(`board.${which}.done`, { what: t(`board.action.${label}`) }));
    },
    [inView, history, may, t],
  );
  return {
    canUndo,
    canRedo,
    undo: useCallback(() => step('undo'), [step]),
    redo: useCallback(() => step('redo'), [step]),
  };
}

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y. A field of one's own keeps its own undoing. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const does =
        key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (does === null || ownsUndo(event.target)) return;
      event.preventDefault();
      does();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

function ownsUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset.sharedText !== undefined) return false;
  const { tagName } = target;
  return (
    tagName === 'TEXTAREA' ||
    (tagName === 'INPUT' && !/^(radio|checkbox)$/.test((target as HTMLInputElement).type))
  );
}
