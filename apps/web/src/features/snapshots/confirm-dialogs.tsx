import { useState } from 'react';
import type { SnapshotEntry } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { snapshotName } from './snapshot-name.ts';

interface Asked {
  readonly entry: SnapshotEntry;
  /** Does it, and answers when it is done or has failed. */
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
}

/** Says what will happen to the board before it is put back. */
export function ConfirmRestore({ entry, onYes, onNo }: Asked) {
  const t = useT();
  const [doing, setDoing] = useState(false);
  const restore = async (): Promise<void> => {
    if (doing) return;
    setDoing(true);
    await onYes();
  };
  return (
    <Dialog
      title={t('pages.history.restore.title')}
      onClose={onNo}
      actions={
        <>
          <Button kind="primary" aria-disabled={doing} onClick={restore}>
            {t(doing ? 'pages.history.restore.doing' : 'pages.history.restore.do')}
          </Button>
          <Button onClick={onNo}>{t('pages.history.cancel')}</Button>
        </>
      }
    >
      <ul className="history-confirm">
        <li>{t('pages.history.restore.what', { what: snapshotName(entry, t) })}</li>
        <li>{t('pages.history.restore.first')}</li>
        <li>{t('pages.history.restore.typing')}</li>
      </ul>
    </Dialog>
  );
}

/** A snapshot that is deleted does not come back. */
export function ConfirmDelete({ entry, onYes, onNo }: Asked) {
  const t = useT();
  return (
    <Dialog
      title={t('pages.history.delete.title')}
      onClose={onNo}
      actions={
        <>
          <Button kind="danger" onClick={onYes}>
            {t('pages.history.delete.do')}
          </Button>
          <Button onClick={onNo}>{t('pages.history.cancel')}</Button>
        </>
      }
    >
      <p>{t('pages.history.delete.what', { what: snapshotName(entry, t) })}</p>
    </Dialog>
  );
}
