import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { openDialog } from '../shell/open-dialog.ts';
import { placeName } from './place-name.ts';
import './places.css';
import { PlacesView } from './places-view.tsx';
import { type Comparisons, useComparisons } from './use-comparisons.ts';
import { WaitingNote } from './waiting-note.tsx';

const KEY = 'places:face';

/** Jämför: an experienced municipality's map beside the room's own. */
export default function CompareFace() {
  const t = useT();
  const comparisons = useComparisons();
  const leads = useSession().entry.role === 'facilitator';
  return (
    <main id="main" className="places-face" tabIndex={-1}>
      <div className="places-face__head">
        <h2>{t('places.title')}</h2>
        {leads && (
          <span data-focus-key={KEY}>
            <Button
              data-focus-part="main"
              aria-haspopup="dialog"
              onClick={() => openDialog('comparisons', KEY)}
            >
              {t('places.manage')}
            </Button>
          </span>
        )}
      </div>
      <Inside comparisons={comparisons} leads={leads} />
    </main>
  );
}

function Inside({
  comparisons: { entries, waits, problem },
  leads,
}: {
  readonly comparisons: Comparisons;
  readonly leads: boolean;
}) {
  const t = useT();
  const [chosen, choose] = useState<string | null>(null);
  if (problem.length > 0) {
    return (
      <Notice kind="problem">
        {problem.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    );
  }
  if (entries === null) return <Spinner words={t('pages.loading')} />;
  const entry = entries.find(({ id }) => id === chosen) ?? entries.at(-1);
  const hidden = waits !== null && !leads;
  return (
    <>
      <WaitingNote waits={waits} leads={leads} />
      {entry === undefined && !hidden && <p>{t(leads ? 'places.none.leads' : 'places.none')}</p>}
      {entries.length > 1 && (
        <Select
          label={t('places.choose')}
          value={entry?.id ?? ''}
          choices={entries.map((one) => ({ value: one.id, word: placeName(one) }))}
          onChoose={choose}
        />
      )}
      {entry !== undefined && <PlacesView key={entry.id} entry={entry} />}
    </>
  );
}
