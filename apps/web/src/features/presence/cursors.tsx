import type { PresenceCursor } from '@samsyn/sync';
import { MousePointer2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLayer } from '../../board-parts/use-picture.ts';
import type { Pointer } from '../../live/presence.ts';
import { usePointers, useSession, useWorkshop } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import './cursors.css';
import { cursorIn, spotOf } from './cursor-place.ts';

const SEND_MS = 200;

/** Others' pointers on the board. Nothing for the ears and nothing to reach; can be switched off. */
export default function Cursors() {
  useShowOwnCursor();
  const pointers = usePointers((all) => all);
  const view = useView((state) => state.view);
  const layer = useLayer();
  useMoveTick();
  const here = pointers.filter(
    ({ state }) => state.cursor && state.where?.view === view && state.where.layer === layer,
  );
  return (
    <div className="cursors" aria-hidden="true" style={{ clipPath: withinBoard() }}>
      {here.map((pointer) => (
        <Cursor key={pointer.client} pointer={pointer} />
      ))}
    </div>
  );
}

function Cursor({ pointer }: { readonly pointer: Pointer }) {
  const { cursor } = pointer.state;
  const nameless = useWorkshop((day) => day.namesHidden);
  const place = cursor ? placeElement(cursor.place) : null;
  if (!cursor || place === null) return null;
  const { x, y } = spotOf(cursor, place.getBoundingClientRect());
  return (
    <div className="cursors__one" style={{ transform: `translate(${x}px, ${y}px)` }}>
      <MousePointer2 size={16} fill="currentColor" />
      {!nameless && <span className="cursors__name">{pointer.user.name}</span>}
    </div>
  );
}

/** What is beside or above the board is over it too: a pointer that is there on another's screen is not here. */
function withinBoard(): string {
  const board = boardElement()?.getBoundingClientRect();
  if (board === undefined) return 'none';
  const { top, right, bottom, left } = board;
  return `inset(${top}px ${innerWidth - right}px ${innerHeight - bottom}px ${left}px)`;
}

function boardElement(): Element | null {
  return document.getElementById('main');
}

function placeElement(place: string): Element | null {
  return document.querySelector(`[data-place="stage:${CSS.escape(place)}"]`);
}

/** Sends where one's own mouse is, at most five times a second, and takes it away when it leaves. */
function useShowOwnCursor(): void {
  const { presence } = useSession();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let next: PresenceCursor | null = null;
    let shown: PresenceCursor | null = null;
    const send = (): void => {
      timer = null;
      if (next === shown) return;
      shown = next;
      presence.show({ cursor: next });
    };
    const onMove = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse') return;
      const place = (event.target as Element).closest?.('[data-place^="stage:"]');
      const key = place?.getAttribute('data-place')?.slice('stage:'.length);
      next =
        place && key
          ? cursorIn(key, place.getBoundingClientRect(), event.clientX, event.clientY)
          : null;
      timer ??= setTimeout(send, SEND_MS);
    };
    const onLeave = (): void => {
      next = null;
      timer ??= setTimeout(send, SEND_MS);
    };
    addEventListener('pointermove', onMove, { passive: true });
    document.addEventListener('pointerleave', onLeave);
    return () => {
      if (timer !== null) clearTimeout(timer);
      removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerleave', onLeave);
      presence.show({ cursor: null });
    };
  }, [presence]);
}

/** Draws the pointers again when what they point at has scrolled or has got another size. */
function useMoveTick(): void {
  const [, tick] = useState(0);
  useEffect(() => {
    let frame = 0;
    const onMove = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tick((count) => count + 1));
    };
    document.addEventListener('scroll', onMove, { capture: true, passive: true });
    const sizes = new ResizeObserver(onMove);
    const board = boardElement();
    if (board !== null) sizes.observe(board);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onMove, { capture: true });
      sizes.disconnect();
    };
  }, []);
}
