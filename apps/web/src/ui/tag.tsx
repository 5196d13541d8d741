import type { ReactNode } from 'react';
import './tag.css';

/** A small word that says what state something is in. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
