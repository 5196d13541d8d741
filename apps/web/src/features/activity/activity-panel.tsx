import { useLocale, useT } from '../../i18n/use-t.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import './activity-panel.css';
import { focusThing } from '../../board-parts/focus-thing.ts';
import { movedTo } from '../../board-parts/moved-things.ts';
import { type ActivityEntry, useActivity } from './activity-store.ts';

/** What has happened, to be read when one wants to: nothing here speaks by itself. */
export default function ActivityPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const entries = useActivity((state) => state.entries);
  return (
    <SidePanel title={t('board.activity.title')} closeWord={t('board.close')} onClose={onClose}>
      {entries.length === 0 ? (
        <p>{t('board.activity.none')}</p>
      ) : (
        <div role="log" aria-live="off" aria-label={t('board.activity.title')}>
          <ol className="activity">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </div>
      )}
    </SidePanel>
  );
}

function Entry({ entry }: { readonly entry: ActivityEntry }) {
  const t = useT();
  const locale = useLocale();
  const { at, sentence, key } = entry;
  const time = new Date(at);
  return (
    <li>
      <time dateTime={time.toISOString()}>
        {new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(time)}
      </time>
      <button
        type="button"
        className="activity__go"
        onClick={() => focusThing(movedTo(key) ?? key)}
      >
        {t(sentence.key, sentence.values)}
      </button>
    </li>
  );
}
