import type { ReactNode } from 'react';
import type { Caller } from '../../api/boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { Pair } from './chosen-pair.ts';
import { HistoryNotes } from './history-notes.tsx';
import { KeepAndDownload } from './keep-and-download.tsx';
import type { SnapshotActs } from './snapshot-buttons.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { TakeForm } from './take-form.tsx';
import type { History } from './use-history.ts';

/** The line of snapshots with what belongs around it. */
export function ListDialog({
  caller,
  history,
  leads,
  chosen,
  onChoose,
  pair,
  onPair,
  acts,
  onClose,
  children,
}: {
  readonly caller: Caller;
  readonly history: History;
  /** Whether this person leads the workshop, and so may take, keep and restore. */
  readonly leads: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly pair: Pair | null;
  readonly onPair: (pair: Pair) => void;
  readonly acts: SnapshotActs;
  readonly onClose: () => void;
  /** A question that lies over it. */
  readonly children: ReactNode;
}) {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const { entries } = history;
  const list = { lang, chosen, onChoose, acts };
  return (
    <Dialog
      title={t('pages.snapshots.title')}
      onClose={onClose}
      size="wide"
      actions={
        entries !== null &&
        entries.length > 0 && <CompareButton count={chosen.length} pair={pair} onCompare={onPair} />
      }
    >
      <HistoryNotes history={history} />
      <p>{t('pages.snapshots.words')}</p>
      {leads && <TakeForm onTake={history.take} />}
      {entries === null ? (
        <Spinner words={t('pages.loading')} />
      ) : (
        <SnapshotList entries={entries} {...list} />
      )}
      {leads && (
        <KeepAndDownload caller={caller} onDownload={history.downloadAll} onKept={history.reread} />
      )}
      {children}
    </Dialog>
  );
}

function CompareButton({
  count,
  pair,
  onCompare,
}: {
  readonly count: number;
  readonly pair: Pair | null;
  readonly onCompare: (pair: Pair) => void;
}) {
  const t = useT();
  return (
    <>
      <Button
        aria-disabled={pair === null}
        onClick={() => {
          if (pair !== null) onCompare(pair);
        }}
      >
        {t(count === 1 ? 'pages.history.compareNow' : 'pages.history.compare')}
      </Button>
      <p className="history-chosen" role="status">
        {t('pages.history.chosen', { count })}
      </p>
    </>
  );
}
