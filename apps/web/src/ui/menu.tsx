import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { placeBeside } from './place-beside.ts';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly word: ReactNode;
  readonly icon?: ReactNode;
  readonly onChoose: () => void;
  /** A line between this and what stands above it. */
  readonly apart?: boolean;
}

/** A button with a list of things to do. Arrows go between them, Esc closes, focus comes back. */
export function Menu({
  word,
  icon,
  items,
  kind = 'plain',
}: {
  readonly word: ReactNode;
  readonly icon?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly kind?: 'plain' | 'quiet';
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const popover = list.current;
    if (popover === null) return;
    const onToggle = (event: Event): void => {
      const open = (event as ToggleEvent).newState === 'open';
      button.current?.setAttribute('aria-expanded', String(open));
      if (!open || button.current === null) return;
      placeBeside(button.current, popover);
      popover.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    };
    popover.addEventListener('toggle', onToggle);
    return () => popover.removeEventListener('toggle', onToggle);
  }, []);
  const close = (): void => {
    list.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') close();
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const next = nextItem(
      event.key,
      all.indexOf(document.activeElement as HTMLElement),
      all.length,
    );
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={kind === 'quiet' ? 'button button--quiet' : 'button'}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded="false"
      >
        {icon}
        <span className="button__word">{word}</span>
        <ChevronDown aria-hidden="true" />
      </button>
      <div ref={list} id={id} popover="auto" role="menu" className="menu" onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={item.apart === true ? 'menu__item menu__item--apart' : 'menu__item'}
            onClick={() => {
              close();
              item.onChoose();
            }}
          >
            {item.icon}
            {item.word}
          </button>
        ))}
      </div>
    </>
  );
}

/** Where a key leads in a list of `count` items, round at the ends; null = not a key of menus. */
export function nextItem(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
