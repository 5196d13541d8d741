import { useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';

/** What was not taken, folded away until asked for: to be read, copied, kept as a file or let go. */
export function UntakenText({
  text,
  onDismiss,
}: {
  readonly text: string;
  readonly onDismiss: () => void;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="notice__button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('board.refused.show')}
      </button>
      {open && (
        <div className="notice__kept">
          <label>
            {t('board.refused.title')}
            <textarea readOnly rows={6} value={text} />
          </label>
          <button
            type="button"
            className="notice__button"
            onClick={(event) => {
              copyText(event.currentTarget, text);
              say(t('board.refused.copied'));
            }}
          >
            {t('board.refused.copy')}
          </button>
          <a
            className="notice__button"
            download={t('board.refused.file')}
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          >
            {t('board.refused.download')}
          </a>
          <button
            type="button"
            className="notice__button"
            onClick={() => {
              onDismiss();
              say(t('board.untaken.dismissed'));
            }}
          >
            {t('board.untaken.dismiss')}
          </button>
        </div>
      )}
    </>
  );
}

/** Over plain http browsers withhold the clipboard; selecting the text and copying still works. */
function copyText(button: HTMLElement, text: string): void {
  if (navigator.clipboard !== undefined) {
    void navigator.clipboard.writeText(text);
    return;
  }
  button.parentElement?.querySelector('textarea')?.select();
  document.execCommand('copy');
}
