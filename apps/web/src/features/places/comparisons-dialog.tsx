import { useState } from 'react';
import type { ComparisonEntry } from '../../api/comparisons.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { placeName } from './place-name.ts';
import './places.css';
import { PlacesView } from './places-view.tsx';
import { type Comparisons, useComparisons } from './use-comparisons.ts';
import { WaitingNote } from './waiting-note.tsx';

/** The maps of other places beside the board: whoever leads adds them, everybody looks. */
export default function ComparisonsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const comparisons = useComparisons();
  const leads = useSession().entry.role === 'facilitator';
  const [shown, show] = useState<ComparisonEntry | null>(null);
  const [asked, ask] = useState<ComparisonEntry | null>(null);
  const { waits } = comparisons;
  // A round that opens while somebody looks takes the map away.
  if (shown !== null && (leads || waits === null)) {
    return (
      <Dialog
        title={t('places.title.of', { place: placeName(shown) })}
        onClose={onClose}
        size="full"
        actions={<Button onClick={() => show(null)}>{t('places.back')}</Button>}
      >
        <WaitingNote waits={waits} leads={leads} />
        <PlacesView entry={shown} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('places.title')} onClose={onClose} size="wide">
      <p>{t('places.words')}</p>
      <WaitingNote waits={waits} leads={leads} />
      <List comparisons={comparisons} leads={leads} onLook={show} onRemove={ask} />
      {leads && (
        <div>
          <FileButton accept=".json,application/json" onFile={comparisons.add}>
            {t('places.add')}
          </FileButton>
        </div>
      )}
      {asked !== null && (
        <ConfirmRemove
          entry={asked}
          onYes={async () => {
            await comparisons.remove(asked);
            ask(null);
          }}
          onNo={() => ask(null)}
        />
      )}
    </Dialog>
  );
}

function List({
  comparisons: { entries, waits, problem },
  leads,
  onLook,
  onRemove,
}: {
  readonly comparisons: Comparisons;
  readonly leads: boolean;
  readonly onLook: (entry: ComparisonEntry) => void;
  readonly onRemove: (entry: ComparisonEntry) => void;
}) {
  const t = useT();
  const timeZone = ownTimeZone();
  return (
    <>
      {problem.length > 0 && (
        <Notice kind="problem">
          {problem.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {entries === null && problem.length === 0 && <Spinner words={t('pages.loading')} />}
      {entries?.length === 0 && (leads || waits === null) && <p>{t('places.none')}</p>}
      <ul className="place-list">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <div>
              <h3>{placeName(entry)}</h3>
              <p>
                {t('places.taken', {
                  title: entry.title,
                  date: t.date(entry.takenAt, 'date', timeZone),
                })}
              </p>
            </div>
            <Button
              aria-label={t('places.look.label', { place: placeName(entry) })}
              onClick={() => onLook(entry)}
            >
              {t('places.look')}
            </Button>
            {leads && (
              <Button
                kind="quiet"
                aria-label={t('places.remove.label', { place: placeName(entry) })}
                onClick={() => onRemove(entry)}
              >
                {t('places.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function ConfirmRemove({
  entry,
  onYes,
  onNo,
}: {
  readonly entry: ComparisonEntry;
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
}) {
  const t = useT();
  return (
    <Dialog
      title={t('places.remove.title')}
      onClose={onNo}
      actions={
        <>
          <Button kind="danger" onClick={onYes}>
            {t('places.remove.do')}
          </Button>
          <Button onClick={onNo}>{t('pages.history.cancel')}</Button>
        </>
      }
    >
      <p>{t('places.remove.what', { place: placeName(entry) })}</p>
    </Dialog>
  );
}
