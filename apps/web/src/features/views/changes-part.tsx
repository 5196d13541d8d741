import { type Analysis, describeNote } from '@samsyn/analysis';
import { useT } from '../../i18n/use-t.ts';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { DataTable } from './data-table.tsx';
import { IntervalPicture } from './interval-picture.tsx';
import { useViews } from './views-context.ts';

type Change = Analysis['changes'][number];

/** What differs between two rounds among those who answered both, with what it may swing by. */
export function ChangesPart() {
  const t = useT();
  const { told } = useViews();
  return (
    <section className="view__part" aria-labelledby="view-changes">
      <h3 id="view-changes">{t('views.changes.title')}</h3>
      {told.changes.length === 0 ? (
        <p>{t('views.changes.none')}</p>
      ) : (
        told.changes.map((change) => (
          <OneChange key={`${change.from}/${change.to}`} change={change} />
        ))
      )}
    </section>
  );
}

function OneChange({ change }: { readonly change: Change }) {
  const t = useT();
  const { told, place } = useViews();
  const points = (value: number): string =>
    t.number(100 * value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const timeZone = ownTimeZone();
  const number = (id: string) => told.rounds.findIndex((round) => round.id === id) + 1;
  const figures = [
    { key: 'shared', word: t('views.changes.shared'), figure: change.shared },
    ...(change.controlCells === 0
      ? []
      : [{ key: 'controls', word: t('views.changes.controls'), figure: change.controls }]),
  ].filter(({ figure }) => figure.value !== null);
  const rows = figures.map(({ figure, ...row }) => {
    const value = t('views.changes.points', { points: points(figure.value ?? 0) });
    const interval =
      figure.interval === null
        ? ''
        : t('views.changes.interval', {
            low: points(figure.interval[0]),
            high: points(figure.interval[1]),
          });
    return { ...row, figure, value, interval, said: [value, interval].join(' ').trim() };
  });
  const ends = rows.flatMap(({ figure }) => [figure.value ?? 0, ...(figure.interval ?? [])]);
  const { people, cells, controlCells, flows } = change;
  return (
    <div className="view__change">
      <h4>{t('views.changes.pair', { from: number(change.from), to: number(change.to) })}</h4>
      <p>{t('views.changes.about', { people, cells, controls: controlCells })}</p>
      {place.form === 'picture' ? (
        <IntervalPicture
          title={t('views.changes.pair', { from: number(change.from), to: number(change.to) })}
          rows={rows}
          from={Math.min(-0.2, ...ends)}
          to={Math.max(0.2, ...ends)}
          tick={(value) => points(value)}
        />
      ) : (
        <DataTable
          caption={t('views.changes.caption')}
          head={[t('views.column.figure'), t('views.column.value'), t('views.column.interval')]}
          rows={rows.map(({ key, word, value, interval }) => ({
            key,
            cells: [word, value, interval || '–'],
          }))}
          figures={[1, 2]}
        />
      )}
      <p>{t('views.changes.flows', flows)}</p>
      <p className="view__soft">{describeNote(change.note, t, timeZone)}</p>
    </div>
  );
}
