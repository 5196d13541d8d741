import { currentStep } from '@samsyn/workshop';
import { useLayoutEffect, useRef } from 'react';
import { clockFace } from '../../day/time-left.ts';
import { useTimeLeft } from '../../day/use-time-left.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import './pause-screen.css';
import { useIsCovered, usePutAside } from './use-cover.ts';

/** The calm screen that a pause lays over the middle of the page. What is under it stays as it was. */
export default function PauseScreen() {
  return useIsCovered() ? <Screen /> : null;
}

/** What everybody sees while all stands still, or while a break lasts: nothing to do. */
function Screen() {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const paused = useWorkshop((day) => day.paused !== null);
  const step = useWorkshop(currentStep);
  const time = useTimeLeft();
  const putAside = usePutAside();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => coverMiddle(heading.current), []);
  return (
    <main className="pause-screen" aria-labelledby="pause-screen">
      <h2 id="pause-screen" ref={heading} tabIndex={-1} lang={paused ? undefined : lang}>
        {paused ? t('board.pause.title') : step?.title}
      </h2>
      <p lang={paused ? undefined : lang}>{paused ? t('board.pause.soon') : step?.purpose}</p>
      {!paused && time !== null && time.left > 0 && (
        <p className="pause-screen__time" aria-hidden="true">
          {clockFace(time.left)}
        </p>
      )}
      <Button onClick={putAside}>{t('board.pause.look')}</Button>
    </main>
  );
}

/** Lets nothing under the screen be reached, and gives the focus back to what had it there. */
function coverMiddle(heading: HTMLElement | null): (() => void) | undefined {
  const middle = document.getElementById('under-pause');
  if (middle === null) return;
  const had = document.activeElement;
  const wasUnder = had instanceof HTMLElement && middle.contains(had);
  middle.inert = true;
  if (wasUnder || had === document.body) heading?.focus();
  return () => {
    middle.inert = false;
    const at = document.activeElement;
    const isHere = at === document.body || heading?.parentElement?.contains(at) === true;
    if (wasUnder && had.isConnected && isHere) had.focus({ preventScroll: true });
  };
}
