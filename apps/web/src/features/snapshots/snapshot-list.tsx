import { NOW, type SnapshotEntry } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { type SnapshotActs, SnapshotButtons } from './snapshot-buttons.tsx';
import { snapshotName } from './snapshot-name.ts';
import { changesInWords } from './what-changed.ts';

/** The day as a line: the board as it is now, then its snapshots from the newest to the first. */
export function SnapshotList({
  entries,
  lang,
  chosen,
  onChoose,
  acts,
}: {
  readonly entries: readonly SnapshotEntry[];
  readonly lang: string;
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly acts: SnapshotActs;
}) {
  const t = useT();
  if (entries.length === 0) return <p>{t('pages.snapshots.none')}</p>;
  return (
    <ol className="history">
      <li className="history__time history__time--now">
        <div className="history__words">
          <h3>{t('pages.history.now')}</h3>
          <p>{t('pages.history.now.words')}</p>
        </div>
        <Choice
          id={NOW}
          what={t('pages.history.now')}
          chosen={chosen.includes(NOW)}
          onChoose={onChoose}
        />
      </li>
      {entries.map((entry, index) => (
        <li key={entry.id} className="history__time">
          <Words entry={entry} lang={lang} first={index === entries.length - 1} />
          <Choice
            id={entry.id}
            what={snapshotName(entry, t)}
            chosen={chosen.includes(entry.id)}
            onChoose={onChoose}
          />
          <SnapshotButtons entry={entry} acts={acts} />
        </li>
      ))}
    </ol>
  );
}

function Words({
  entry,
  lang,
  first,
}: {
  readonly entry: SnapshotEntry;
  readonly lang: string;
  readonly first: boolean;
}) {
  const t = useT();
  const { takenAt, label, trigger, changes } = entry;
  const timeZone = ownTimeZone();
  const why = `pages.snapshots.trigger.${trigger}`;
  const changed = changes === null ? '' : changesInWords(changes, t);
  return (
    <div className="history__words">
      <h3>
        <time dateTime={takenAt}>{t.date(takenAt, 'dateTime', timeZone)}</time>
        {label !== '' && (
          <span className="history__label" lang={lang}>
            {label}
          </span>
        )}
      </h3>
      <p className="history__why">
        {t('pages.history.saved', { why: t.has(why) ? t(why) : trigger })}
      </p>
      {changes === null && first && <p>{t('pages.history.first')}</p>}
      {changes !== null && (
        <p>
          {changed === ''
            ? t('pages.history.since.nothing')
            : t('pages.history.since', { changes: changed })}
        </p>
      )}
    </div>
  );
}

function Choice({
  id,
  what,
  chosen,
  onChoose,
}: {
  readonly id: string;
  readonly what: string;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const t = useT();
  return (
    <div className="history__choice">
      <Checkbox
        word={
          <>
            <span aria-hidden="true">{t('pages.history.choose')}</span>
            <span className="visually-hidden">{t('pages.history.choose.label', { what })}</span>
          </>
        }
        checked={chosen}
        onCheck={() => onChoose(id)}
      />
    </div>
  );
}
