import type { ReactNode } from 'react';

/** One thing to choose in an `AnchoredMenu`, which moves between them by itself. */
export function MenuItem({
  onChoose,
  children,
}: {
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="anchored-menu__item"
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
