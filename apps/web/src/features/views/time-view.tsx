import { describeNote } from '@samsyn/analysis';
import { useState } from 'react';
import { NOW, type SnapshotEntry } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { snapshotName } from '../snapshots/snapshot-name.ts';
import { ChangesPart } from './changes-part.tsx';
import { DataTable } from './data-table.tsx';
import { keyFigureWords } from './key-figure-words.ts';
import { KEY_FIGURES, type KeyFigures, keyFigures } from './key-figures.ts';
import { SeriesPicture } from './series-picture.tsx';
import { useAnalyses } from './use-analyses.ts';
import { useTimes } from './use-times.ts';
import { ViewFrame } from './view-frame.tsx';
import { useViews } from './views-context.ts';

/** As many snapshots as are read at first, and more each time one asks. */
const AT_ONCE = 12;

interface Time {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly figures: KeyFigures;
}

/** What changes from snapshot to snapshot, and between the rounds of the one that is shown. */
export function TimeView() {
  const t = useT();
  const { told, go } = useViews();
  const { entries, problem } = useTimes();
  const [most, setMost] = useState(AT_ONCE);
  const shown = (entries ?? []).slice(0, most);
  const ids = [NOW, ...shown.map(({ id }) => id)];
  const analyses = useAnalyses(entries === null ? [] : ids);
  const done = ids.filter((id) => analyses.has(id)).length;
  const failed = ids.filter((id) => analyses.get(id) === null).length;
  const timeZone = ownTimeZone();
  const times = ids.flatMap((id): Time[] => {
    const analysis = analyses.get(id);
    const entry = shown.find((one) => one.id === id);
    if (analysis == null) return [];
    return [
      {
        ...{ id, figures: keyFigures(analysis) },
        name: entry === undefined ? t('views.now') : snapshotName(entry, t),
        when: entry === undefined ? t('views.now.short') : whenOf(entry, shown, t),
      },
    ];
  });
  return (
    <ViewFrame
      title={t('views.time.title')}
      lead={t('views.time.lead', { count: entries?.length ?? 0 })}
      picture={<Pictures times={[...times].reverse()} />}
      table={
        <DataTable
          caption={t('views.time.caption')}
          head={[t('views.column.time'), ...KEY_FIGURES.map((key) => t(`views.key.${key}`))]}
          rows={times.map(({ id, name, figures }) => ({
            key: id,
            cells: [
              <button
                key="go"
                type="button"
                className="view__link"
                onClick={() => go({ view: 'coverage', snapshot: id === NOW ? null : id })}
              >
                {name}
              </button>,
              ...KEY_FIGURES.map((key) => keyFigureWords(figures, key, t)),
            ],
          }))}
          figures={KEY_FIGURES.map((_, index) => index + 1)}
        />
      }
      more={
        <>
          {problem !== '' && (
            <Notice kind="problem">
              <p>{problem}</p>
            </Notice>
          )}
          <div className="view__reading" role="status">
            {done < ids.length && <p>{t('views.time.reading', { done, count: ids.length })}</p>}
            {failed > 0 && <p>{t('views.time.failed', { count: failed })}</p>}
          </div>
          {entries !== null && entries.length > most && (
            <p>
              <Button onClick={() => setMost(most + AT_ONCE)}>
                {t('views.time.more', { count: entries.length - most })}
              </Button>
            </p>
          )}
          <ChangesPart />
        </>
      }
      notes={[t('views.time.note'), describeNote(told.note, t, timeZone)]}
      people={{ people: told.balance.people, types: told.balance.types.length }}
    />
  );
}

/** The time of day as long as all are of one day, else the date. */
function whenOf(
  { takenAt }: SnapshotEntry,
  all: readonly SnapshotEntry[],
  t: ReturnType<typeof useT>,
): string {
  const timeZone = ownTimeZone();
  const day = (at: string) => t.date(at, 'date', timeZone);
  const isOneDay = all.every((entry) => day(entry.takenAt) === day(takenAt));
  return t.date(takenAt, isOneDay ? 'time' : 'day', timeZone);
}

function Pictures({ times }: { readonly times: readonly Time[] }) {
  const t = useT();
  if (times.length === 0) return null;
  return (
    <div className="view__series">
      {KEY_FIGURES.filter((key) => times.some(({ figures }) => figures[key] !== null)).map(
        (key) => (
          <section key={key} aria-labelledby={`series-${key}`}>
            <h3 id={`series-${key}`}>{t(`views.key.${key}`)}</h3>
            <SeriesPicture
              title={t(`views.key.${key}`)}
              top={key === 'shared' ? 1 : 4}
              points={times.map(({ id, when, figures }) => ({
                ...{ key: id, when, value: figures[key] },
                said: keyFigureWords(figures, key, t),
                group: key === 'shared' ? (figures.round?.comparable ?? '') : '',
              }))}
            />
          </section>
        ),
      )}
    </div>
  );
}
