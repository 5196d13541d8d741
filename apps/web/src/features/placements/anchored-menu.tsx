import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { findThing } from '../../board-parts/focus-thing.ts';
import './anchored-menu.css';
import { menuPlace } from './menu-place.ts';
import { nextItem } from './next-item.ts';

/**
 * A menu that opens beside a thing on the board, above everything that would clip it. The arrows
 * and first letters move in it; Esc and Tab close it.
 */
export function AnchoredMenu({
  at,
  label,
  onClose,
  children,
}: {
  /** Focus key of the thing. */
  readonly at: string;
  readonly label: string;
  readonly onClose: () => void;
  /** Buttons of role `menuitem` or `menuitemradio`. */
  readonly children: ReactNode;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => openBeside(menu.current, at), [at]);
  useCloseOutside(menu, at, onClose);

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const now = items.indexOf(document.activeElement as HTMLElement);
    const next = nextItem(
      items.map((item) => item.textContent ?? ''),
      now,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    items[next]?.focus();
  };
  return (
    <div
      ref={menu}
      className="anchored-menu"
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

const FRAMES_TO_WAIT = 10;

function openBeside(menu: HTMLElement | null, at: string, frames = FRAMES_TO_WAIT): void {
  const anchor = findThing(at);
  if (menu === null || !menu.isConnected) return;
  if (anchor === null) {
    // What was put down a moment ago may not be drawn yet.
    if (frames > 0) requestAnimationFrame(() => openBeside(menu, at, frames - 1));
    return;
  }
  menu.showPopover();
  const place = menuPlace(anchor.getBoundingClientRect(), menu.getBoundingClientRect(), {
    width: innerWidth,
    height: innerHeight,
  });
  menu.style.left = `${place.left}px`;
  menu.style.top = `${place.top}px`;
  const chosen = menu.querySelector<HTMLElement>('[aria-checked="true"]');
  const first = chosen ?? menu.querySelector<HTMLElement>('[role^="menuitem"]') ?? menu;
  first.focus({ preventScroll: menu.scrollHeight <= menu.clientHeight });
}

function useCloseOutside(
  menu: { readonly current: HTMLElement | null },
  at: string,
  onClose: () => void,
): void {
  useEffect(() => {
    const onPointer = (event: PointerEvent): void => {
      if (!menu.current?.contains(event.target as Node)) onClose();
    };
    // The thing may go while its menu is open: then there is nothing left to choose for.
    let thing = findThing(at);
    const watch = new MutationObserver(() => {
      // Looked for in the whole page only when it was drawn anew, not at every change by others.
      if (thing?.isConnected && thing.dataset.focusKey === at) return;
      thing = findThing(at);
      if (thing === null) onClose();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    addEventListener('pointerdown', onPointer, true);
    return () => {
      watch.disconnect();
      removeEventListener('pointerdown', onPointer, true);
    };
  }, [menu, at, onClose]);
}
