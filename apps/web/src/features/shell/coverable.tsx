import { lazy, type ReactNode, Suspense, useLayoutEffect } from 'react';
import { useIsCovered } from '../../day/use-cover.ts';

const PauseScreen = lazy(() => import('../day-band/pause-screen.tsx'));

/** The middle of the page, which a pause lays a calm screen over. What is under it stays as it was. */
export function Coverable({ children }: { readonly children: ReactNode }) {
  const covered = useIsCovered();
  useLayoutEffect(() => {
    if (!covered) return;
    const had = document.activeElement;
    return () => {
      if (had instanceof HTMLElement) requestAnimationFrame(() => comeBackTo(had));
    };
  }, [covered]);
  return (
    <div className="shell__coverable">
      <div className="shell__middle" inert={covered}>
        {children}
      </div>
      {covered && (
        <Suspense>
          <PauseScreen />
        </Suspense>
      )}
    </div>
  );
}

/** Unless the focus has gone elsewhere meanwhile. */
function comeBackTo(had: HTMLElement): void {
  if (had.isConnected && document.activeElement === document.body)
    had.focus({ preventScroll: true });
}
