import { type ReactNode, useLayoutEffect } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { useViews } from './views-context.ts';

/**
 * One view: what it shows in a sentence, the picture or the same as a table, what is behind it, and
 * at its foot what must be read with it and where it comes from.
 */
export function ViewFrame({
  title,
  lead,
  tools,
  picture,
  fills = false,
  table,
  more,
  notes,
  people,
}: {
  readonly title: string;
  readonly lead: string;
  /** What is chosen in it besides its form. */
  readonly tools?: ReactNode;
  readonly picture: ReactNode;
  /** On the wall the picture has a page to itself, and says there what it is of. */
  readonly fills?: boolean;
  readonly table: ReactNode;
  /** What is behind the figures. */
  readonly more?: ReactNode;
  /** What must stand beside its figures. */
  readonly notes: readonly string[];
  /** Who is behind it. */
  readonly people: { readonly people: number | null; readonly types: number };
}) {
  const t = useT();
  const { place, go, onWall } = useViews();
  const source = useSource(people);
  const [first = '', ...others] = [...new Set(notes)];
  const note = `${first} ${source}`;
  useLayoutEffect(() => onWall({ title, note }), [onWall, title, note]);
  if (place.wall) {
    return (
      <>
        {!(fills && place.form === 'picture') && <p className="view__lead">{lead}</p>}
        {place.form === 'picture' ? picture : table}
        {more}
        {others.length > 0 && <ViewFoot notes={others} />}
      </>
    );
  }
  return (
    <section className="view" aria-labelledby="view-title">
      <header className="view__head">
        <div className="view__titles">
          <h2 id="view-title">{title}</h2>
          <p className="view__lead">{lead}</p>
        </div>
        <div className="view__tools">
          {tools}
          <Segmented
            label={t('views.form')}
            value={place.form}
            choices={(['picture', 'table'] as const).map((value) => ({
              value,
              word: t(`views.form.${value}`),
            }))}
            onChoose={(form) => go({ form })}
          />
        </div>
      </header>
      {place.form === 'picture' ? picture : table}
      {more}
      <ViewFoot notes={[first, ...others]} source={source} />
    </section>
  );
}

/** What every figure stands with besides its limits: how many are behind it, the day, the snapshot. */
function useSource({
  people,
  types,
}: {
  readonly people: number | null;
  readonly types: number;
}): string {
  const t = useT();
  const { told, place } = useViews();
  const timeZone = ownTimeZone();
  return t(place.snapshot === null ? 'views.source.now' : 'views.source', {
    who: people === null ? t('views.source.unknown') : t('views.source.people', { people, types }),
    date: t.date(told.takenAt, 'dateTime', timeZone),
    snapshot: told.snapshot,
  });
}

function ViewFoot({
  notes,
  source,
}: {
  readonly notes: readonly string[];
  readonly source?: string;
}) {
  return (
    <footer className="view__foot">
      {notes.map((note) => note !== '' && <p key={note}>{note}</p>)}
      {source !== undefined && <p className="view__source">{source}</p>}
    </footer>
  );
}
