import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import './tabs.css';

interface Tab<T extends string> {
  readonly id: T;
  readonly word: ReactNode;
}

/** Several pages in one place; arrows go between the tabs, Tab goes on into the page. */
export function Tabs<T extends string>({
  label,
  tabs,
  shown,
  onShow,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly shown: T;
  readonly onShow: (id: T) => void;
  readonly children: ReactNode;
}) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextTab(
      event.key,
      tabs.findIndex(({ id }) => id === shown),
      tabs.length,
    );
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined || next === null) return;
    event.preventDefault();
    onShow(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className="tabs">
      <div
        ref={list}
        className="tabs__list"
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {tabs.map(({ id, word }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${name}-${id}`}
            aria-selected={id === shown}
            aria-controls={`${name}-page`}
            tabIndex={id === shown ? 0 : -1}
            className="tabs__tab"
            onClick={() => onShow(id)}
          >
            {word}
          </button>
        ))}
      </div>
      <div
        className="tabs__page"
        role="tabpanel"
        id={`${name}-page`}
        aria-labelledby={`${name}-${shown}`}
      >
        {children}
      </div>
    </div>
  );
}

/** Where a key leads in a row of `count` tabs, round at the ends; null = the key is not for tabs. */
export function nextTab(key: string, from: number, count: number): number | null {
  if (key === 'ArrowRight') return (from + 1) % count;
  if (key === 'ArrowLeft') return (from + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
