import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView } from '../../live/session-context.ts';
import '../projector/projector.css';
import { useWakeLock } from '../projector/use-wake-lock.ts';
import './wall.css';

/**
 * A view for a whole room: as large as the back row needs, nothing else around it. What does not
 * fit is on further pages and never shrunk.
 */
export function Wall({
  title,
  note,
  onEnd,
  children,
}: {
  readonly title: string;
  /** Stands under every page: no figure is shown without it. */
  readonly note: string;
  readonly onEnd: () => void;
  readonly children: ReactNode;
}) {
  const t = useT();
  const lang = useBoardInView(({ meta }) => meta.locale);
  const board = useBoardInView(({ meta }) => meta.title) || t('board.untitled');
  const { flow, page, count, turn } = usePaging();
  useWakeLock();
  useFullScreen(onEnd);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onEnd();
      if (key === 'ArrowRight' || key === 'PageDown') turn(1);
      if (key === 'ArrowLeft' || key === 'PageUp') turn(-1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onEnd, turn]);
  return (
    <div className="projector wall" lang={lang}>
      <main id="main" className="wall__main" tabIndex={-1}>
        <h1 className="visually-hidden">{board}</h1>
        <h2 className="wall__title">{title}</h2>
        <div className="wall__frame">
          <div ref={flow} className="wall__flow" style={{ '--page': page } as React.CSSProperties}>
            {children}
          </div>
        </div>
        <p className="wall__note">{note}</p>
      </main>
      <nav className="wall__foot" aria-label={t('views.wall.nav')}>
        {count > 1 && (
          <>
            <button type="button" aria-disabled={page === 0} onClick={() => turn(-1)}>
              <ArrowLeft aria-hidden="true" />
              {t('views.wall.back')}
            </button>
            <span role="status">{t('views.wall.page', { page: page + 1, count })}</span>
            <button type="button" aria-disabled={page === count - 1} onClick={() => turn(1)}>
              {t('views.wall.on')}
              <ArrowRight aria-hidden="true" />
            </button>
          </>
        )}
        <button type="button" className="wall__end" onClick={onEnd}>
          <X aria-hidden="true" />
          {t('views.wall.end')}
        </button>
      </nav>
    </div>
  );
}

/** Cuts what is shown into columns as wide as the wall, one of which is seen at a time. */
function usePaging() {
  const flow = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  const [at, setAt] = useState(0);
  useLayoutEffect(() => {
    const element = flow.current;
    if (element === null) return;
    const measure = (): void => {
      const gap = Number.parseFloat(getComputedStyle(element).columnGap) || 0;
      const pages = Math.round((element.scrollWidth + gap) / (element.clientWidth + gap));
      setCount(Math.max(1, pages));
    };
    measure();
    // What is in it may come later: figures that are read, letters of another face.
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    const changes = new MutationObserver(measure);
    changes.observe(element, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      changes.disconnect();
    };
  }, []);
  const page = Math.min(at, count - 1);
  const turn = useCallback(
    (by: 1 | -1): void => setAt(Math.min(count - 1, Math.max(0, page + by))),
    [count, page],
  );
  return { flow, page, count, turn };
}

/** Ends with the browser's full screen, where that had been given. */
function useFullScreen(onEnd: () => void): void {
  useEffect(() => {
    const onChange = (): void => {
      if (document.fullscreenElement === null) onEnd();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, [onEnd]);
}

/** Asks for the whole screen; where that is refused the wall fills the window. */
export function askForWholeScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leaveWholeScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}
