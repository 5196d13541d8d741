import { ChevronDown } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { AnchoredMenu } from '../placements/anchored-menu.tsx';
import { MenuItem } from '../placements/menu-item.tsx';

export interface MenuChoice {
  readonly id: string;
  readonly word: string;
  readonly run: () => void;
}

/** A button in the facilitator's bar that opens a menu. */
export function MenuButton({
  at,
  word,
  label,
  icon,
  items,
}: {
  /** Its focus key. */
  readonly at: string;
  readonly word: string;
  /** Name of the menu. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuChoice[];
}) {
  const [open, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const close = useCallback(() => {
    setOpen(false);
    focusThingSoon(at);
  }, [at]);
  return (
    <span data-focus-key={at}>
      <button
        type="button"
        className="bar__button"
        data-focus-part="main"
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerDown={() => {
          // Pressing outside the menu closes it, and this button is outside.
          wasOpen.current = open;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      >
        {icon}
        {word}
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      {open && (
        <AnchoredMenu at={at} label={label} onClose={close}>
          {items.map(({ id, word: name, run }) => (
            <MenuItem
              key={id}
              onChoose={() => {
                close();
                run();
              }}
            >
              {name}
            </MenuItem>
          ))}
        </AnchoredMenu>
      )}
    </span>
  );
}
