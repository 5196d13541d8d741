import type { ReactNode } from 'react';
import './notice.css';

/** Something to know that stands in the page: a limit, a lock, a thing that did not work. */
export function Notice({
  kind = 'quiet',
  children,
}: {
  readonly kind?: 'quiet' | 'warning' | 'problem';
  readonly children: ReactNode;
}) {
  return (
    <div className={`note-box note-box--${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
      {children}
    </div>
  );
}
