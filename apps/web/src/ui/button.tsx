import type { ComponentProps, ReactNode } from 'react';
import './button.css';

interface ButtonParts extends ComponentProps<'button'> {
  /** One `primary` a view: what can be done now. `quiet` has no edge; `danger` takes away. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
}

/** A button: always a word, with an icon before it where that helps. */
export function Button({ kind = 'plain', icon, className, children, ...rest }: ButtonParts) {
  return (
    <button type="button" {...rest} className={buttonClass(kind, className)}>
      {icon}
      <span className="button__word">{children}</span>
    </button>
  );
}

/** The same look for a link that leads somewhere as a button would. */
export function buttonClass(
  kind: 'plain' | 'primary' | 'quiet' | 'danger',
  more?: string | undefined,
): string {
  return ['button', kind === 'plain' ? '' : `button--${kind}`, more ?? '']
    .filter((name) => name !== '')
    .join(' ');
}
