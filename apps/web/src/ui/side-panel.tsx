import { X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import './side-panel.css';
import { PHONE, useMatches } from './use-matches.ts';

export interface SidePanelParts {
  readonly title: ReactNode;
  /** A quiet line above the title. */
  readonly above?: ReactNode;
  /** Word of the button that closes; the panel has one at its top. */
  readonly closeWord: string;
  /** Called by the button and by Esc. Whoever opened the panel puts focus back where it was. */
  readonly onClose: () => void;
  /** There is nothing to write in it: who looks at it may be brought somewhere else. */
  readonly reading?: boolean;
  readonly children: ReactNode;
}

/**
 * Something opened beside what one works on, never over it. On a phone there is no beside: there
 * it is a sheet that fills the screen.
 */
export function SidePanel(parts: SidePanelParts) {
  const phone = useMatches(PHONE);
  const wasPhone = useRef(phone);
  useEffect(() => {
    // Zooming in or turning the phone makes it anew, and takes the focus away with the old one.
    if (wasPhone.current !== phone && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('.side-panel__close')?.focus();
    }
    wasPhone.current = phone;
  }, [phone]);
  return phone ? <Sheet {...parts} /> : <Beside {...parts} />;
}

function Beside(parts: SidePanelParts) {
  const heading = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    parts.onClose();
  };
  return (
    <aside className="side-panel" aria-labelledby={heading} onKeyDown={onKeyDown}>
      <Content {...parts} heading={heading} />
    </aside>
  );
}

function Sheet(parts: SidePanelParts) {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="side-panel side-panel--sheet"
      data-reading={parts.reading || undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        parts.onClose();
      }}
    >
      <Content {...parts} heading={heading} />
    </dialog>
  );
}

function Content({
  title,
  above,
  closeWord,
  onClose,
  children,
  heading,
}: SidePanelParts & { readonly heading: string }) {
  return (
    <>
      <div className="side-panel__head">
        <div className="side-panel__titles">
          {above !== undefined && <p className="side-panel__above">{above}</p>}
          <h2 id={heading} className="side-panel__title">
            {title}
          </h2>
        </div>
        <button type="button" className="side-panel__close" onClick={onClose}>
          <X size={18} aria-hidden="true" />
          {closeWord}
        </button>
      </div>
      <div className="side-panel__body">{children}</div>
    </>
  );
}
