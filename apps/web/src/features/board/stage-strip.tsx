import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { BoardText } from '../../board-parts/board-text.tsx';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { columnsInView, type InView } from './columns-in-view.ts';
import './stage-strip.css';

/** Where one is when the stages do not fit: every stage by its number and name, those in view marked. */
export function StageStrip({
  root,
  stages,
}: {
  readonly root: RefObject<HTMLElement | null>;
  readonly stages: readonly NumberedStage[];
}) {
  const t = useT();
  const scrolled = useRef(0);
  const inView = useInView(root, stages.length, scrolled);
  const strip = useRef<HTMLElement>(null);
  useKeepInPlace(root, strip, inView !== null, scrolled);
  if (inView === null) return null;
  return (
    <nav ref={strip} className="stage-strip" aria-label={t('board.stages.label')}>
      {stages.map(({ stage, number }, index) => (
        <button
          key={stage.id}
          type="button"
          className="stage-strip__stage"
          aria-current={index >= inView.first && index <= inView.last ? 'true' : undefined}
          title={stage.name}
          onClick={() => {
            columnsOf(root)[index]?.scrollIntoView({ block: 'nearest', inline: 'start' });
          }}
        >
          {number}{' '}
          <span>
            <BoardText text={stage.name} />
          </span>
        </button>
      ))}
    </nav>
  );
}

/** @param scrolled is told how far down the board is scrolled, before what is in view is drawn anew */
function useInView(
  root: RefObject<HTMLElement | null>,
  count: number,
  scrolled: RefObject<number>,
): InView | null {
  const [inView, setInView] = useState<InView | null>(null);
  useEffect(() => {
    const board = root.current;
    if (board === null || count === 0) return;
    const measure = (): void => {
      scrolled.current = board.scrollTop;
      const next = columnsInView(
        columnsOf(root).map((column) => column.getBoundingClientRect()),
        board.getBoundingClientRect(),
      );
      setInView((last) => (last?.first === next?.first && last?.last === next?.last ? last : next));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(board);
    board.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      board.removeEventListener('scroll', measure);
    };
  }, [root, count, scrolled]);
  return inView;
}

/**
 * The strip stands above the board: what one looks at is scrolled back to where it was when the strip
 * comes and goes. A board that is not scrolled stays so, lest its first row is hidden.
 */
function useKeepInPlace(
  root: RefObject<HTMLElement | null>,
  strip: RefObject<HTMLElement | null>,
  shown: boolean,
  scrolled: RefObject<number>,
): void {
  useLayoutEffect(() => {
    const board = root.current;
    if (board === null || strip.current === null || !shown) return;
    const height = strip.current.offsetHeight;
    if (scrolled.current > 0) board.scrollTop = scrolled.current + height;
    return () => {
      // The strip is gone already, and a board at its end was moved by that.
      board.scrollTop = scrolled.current - height;
    };
  }, [root, strip, shown, scrolled]);
}

function columnsOf(root: RefObject<HTMLElement | null>): Element[] {
  return [...(root.current?.querySelectorAll('.stage') ?? [])];
}
