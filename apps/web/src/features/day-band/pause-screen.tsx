import { currentStep } from '@samsyn/workshop';
import { useEffect, useRef } from 'react';
import { clockFace } from '../../day/time-left.ts';
import { usePutAside } from '../../day/use-cover.ts';
import { useTimeLeft } from '../../day/use-time-left.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import './pause-screen.css';

/** What everybody sees while all stands still, or while a break lasts: nothing to do. */
export default function PauseScreen() {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const paused = useWorkshop((day) => day.paused !== null);
  const step = useWorkshop(currentStep);
  const time = useTimeLeft();
  const putAside = usePutAside();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever had the focus under the screen would be nowhere.
    if (document.activeElement === document.body || isCovered()) heading.current?.focus();
  }, []);
  return (
    <section className="pause-screen" aria-labelledby="pause-screen">
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
    </section>
  );
}

function isCovered(): boolean {
  return document.activeElement?.closest('[inert]') !== null;
}
