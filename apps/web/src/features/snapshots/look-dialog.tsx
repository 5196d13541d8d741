import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Caller } from '../../api/boards.ts';
import type { SnapshotEntry } from '../../api/snapshots.ts';
import { snapshotPath } from '../../entry/board-links.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HistoryNotes } from './history-notes.tsx';
import { LookFace } from './look-face.tsx';
import { type SnapshotActs, SnapshotButtons } from './snapshot-buttons.tsx';
import { snapshotName } from './snapshot-name.ts';
import type { History } from './use-history.ts';

/** One snapshot, over the whole window, with what can be done with it at the foot. */
export function LookDialog({
  caller,
  history,
  entry,
  acts,
  onBack,
  onClose,
  children,
}: {
  readonly caller: Caller;
  readonly history: History;
  readonly entry: SnapshotEntry;
  readonly acts: SnapshotActs;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** A question that lies over it. */
  readonly children: ReactNode;
}) {
  const t = useT();
  return (
    <Dialog
      title={t('pages.history.look.title', { what: snapshotName(entry, t) })}
      onClose={onClose}
      size="full"
      actions={
        <>
          <Button onClick={onBack}>{t('pages.history.back')}</Button>
          <SnapshotButtons entry={entry} acts={acts} />
          <Link href={snapshotPath(caller.board, entry.id)} className={buttonClass('quiet')}>
            {t('pages.history.page')}
          </Link>
        </>
      }
    >
      <HistoryNotes history={history} />
      <LookFace caller={caller} snapshot={entry.id} />
      {children}
    </Dialog>
  );
}
