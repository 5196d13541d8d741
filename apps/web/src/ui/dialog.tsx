import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Button } from './button.tsx';
import './dialog.css';

interface DialogParts {
  readonly title: ReactNode;
  /** Called by Esc, by the close button and by pressing beside the dialog. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that does what the dialog is for first. */
  readonly actions?: ReactNode;
  /** `full` takes the whole window: for a map. */
  readonly size?: 'plain' | 'wide' | 'full';
}

/**
 * A native modal dialog that is open for as long as it is drawn. When it goes, focus returns to
 * what had it before; where that is gone too, whoever closed the dialog says where focus goes.
 */
export function Dialog({ title, onClose, children, actions, size = 'plain' }: DialogParts) {
  const t = useT();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    if (body.current !== null) makeReachable(body.current);
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={size === 'plain' ? 'dialog' : `dialog dialog--${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      // What is under the dialog must not take its Esc for its own.
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog__sheet">
        <div className="dialog__head">
          <h2 id={heading}>{title}</h2>
          <Button kind="quiet" icon={<X aria-hidden="true" />} onClick={onClose}>
            {t('pages.ui.close')}
          </Button>
        </div>
        <div ref={body} className="dialog__body">
          {children}
        </div>
        {Boolean(actions) && <div className="dialog__actions">{actions}</div>}
      </div>
    </dialog>
  );
}

/** A long text with nothing to press in it is scrolled with the keyboard only if it can have focus. */
function makeReachable(body: HTMLElement): void {
  const scrolls = body.scrollHeight > body.clientHeight;
  if (scrolls && body.querySelector('a[href], button, input, select, textarea') === null) {
    body.tabIndex = 0;
  }
}
