import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Page, pagesOf } from './pages.ts';

/** The sizes of `projector.css`, in hundredths of the window's height. */
const CAPTION = 5;
const HEAD = 15;
/** The widest role word and the widest short name at the size of the text, and air around them. */
const COLUMN = 18;
const NAMES = 25;

/** Long enough to read a page of the map; nothing moves, one page replaces another. */
const TURN_MS = 15_000;

interface Turning {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly page: Page;
  /** 1 for the first. */
  readonly number: number;
  readonly count: number;
}

/**
 * Pages through a table that is larger than the wall: by itself every 15 seconds, or with the arrow
 * keys; Space holds a page and lets it go on.
 *
 * @param rowHeight in hundredths of the window's height
 */
export function usePages(columns: number, rows: number, rowHeight: number): Turning {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, rowHeight);
  const pages = useMemo(
    () => pagesOf({ count: columns, fit: room.columns }, { count: rows, fit: room.rows }),
    [columns, rows, room],
  );
  const [at, setAt] = useState(0);
  const [held, setHeld] = useState(false);
  const count = pages.length;
  useEffect(() => {
    if (held || count < 2) return;
    const timer = setInterval(() => setAt((last) => (last + 1) % count), TURN_MS);
    return () => clearInterval(timer);
  }, [held, count]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'ArrowRight') setAt((last) => (last + 1) % count);
      if (key === 'ArrowLeft') setAt((last) => (last + count - 1) % count);
      if (key === ' ') setHeld((last) => !last);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [count]);
  const index = Math.min(at, count - 1);
  const page = pages[index] ?? { column: 0, columns, row: 0, rows };
  return { frame, page, number: index + 1, count };
}

/** How many columns and rows fit into the frame at the sizes that can be read. */
export function useRoom(
  frame: RefObject<HTMLDivElement | null>,
  rowHeight: number,
): { columns: number; rows: number } {
  const [room, setRoom] = useState({ columns: 8, rows: 12 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => {
      const unit = innerHeight / 100;
      const columns = Math.floor((element.clientWidth / unit - NAMES) / COLUMN);
      const rows = Math.floor((element.clientHeight / unit - HEAD - CAPTION) / rowHeight);
      const next = { columns: Math.max(1, columns), rows: Math.max(1, rows) };
      setRoom((last) => (last.columns === next.columns && last.rows === next.rows ? last : next));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      removeEventListener('resize', measure);
    };
  }, [frame, rowHeight]);
  return room;
}
