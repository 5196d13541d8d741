import { boardIsClosed } from '@samsyn/workshop';
import { useMemo, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { useActivity } from '../activity/activity-store.ts';
import { ownSince, useLastSaved } from './not-taken.ts';

/** What was not taken, in words, with the offer to keep it as text. Nothing is thrown away. */
export default function RefusedNotice() {
  const t = useT();
  const session = useSession();
  const locked = useWorkshop(boardIsClosed);
  const entries = useActivity((state) => state.entries);
  const savedAt = useLastSaved((state) => state.at);
  const [open, setOpen] = useState(false);
  const text = useMemo(() => {
    const { cards } = session.board.store.getState();
    return ownSince(entries, savedAt)
      .flatMap(({ sentence, key }) => {
        const written = key.startsWith('card:') ? cards.get(key.slice('card:'.length))?.text : '';
        return [t(sentence.key, sentence.values), ...(written ? [`  ${written}`] : [])];
      })
      .join('\n');
  }, [entries, savedAt, session, t]);
  return (
    <section className="notice notice--strong notice--tall" aria-label={t('board.refused.title')}>
      <div>{t(locked ? 'board.refused.locked' : 'board.refused.other')}</div>
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
        </div>
      )}
    </section>
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
