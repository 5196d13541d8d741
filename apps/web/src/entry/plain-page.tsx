import type { ReactNode } from 'react';
import './plain-page.css';

/** A heading and some text under it, at a width that is good to read. */
export function PlainPage({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="plain-page">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
