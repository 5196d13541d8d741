import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { HOLDING } from './holding-part.ts';
import { useMoveStore } from './move-store.ts';
import './moving.css';

const MoveDialog = lazy(() => import('./move-dialog.tsx'));
/** The library for dragging comes after the board's first picture: it draws nothing. */
const PointerMoving = lazy(() => import('./pointer-moving.tsx'));

/**
 * Everything that moves on the board lives inside this; the rest of the app does not know how.
 *
 * @param holding whether pointer and keys can take hold of things here
 */
export function MovingProvider({
  holding,
  children,
}: {
  readonly holding: boolean;
  readonly children: ReactNode;
}) {
  const things = useRef<HTMLDivElement>(null);
  const asked = useMoveStore(({ dialog }) => dialog !== null);
  // The day may go on to something else while one chooses where to put a thing.
  useEffect(() => () => useMoveStore.setState({ dialog: null }), []);
  return (
    <>
      <div ref={things} className="grip">
        {children}
      </div>
      <Suspense>{holding && <HOLDING.Part />}</Suspense>
      <Suspense>{holding && <PointerMoving things={things} />}</Suspense>
      <Suspense>{asked && <MoveDialog />}</Suspense>
    </>
  );
}
