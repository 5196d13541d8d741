import type { Caller } from '../../api/boards.ts';
import { NOW } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Pair } from './chosen-pair.ts';
import { CompareFace } from './compare-face.tsx';
import { snapshotName } from './snapshot-name.ts';
import type { History } from './use-history.ts';

/** Two times of the day beside each other, over the whole window. */
export function CompareDialog({
  caller,
  history,
  pair,
  onPair,
  onBack,
  onClose,
}: {
  readonly caller: Caller;
  readonly history: History;
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const times = [
    { value: NOW, word: t('pages.history.now') },
    ...(history.entries ?? []).map((entry) => ({ value: entry.id, word: snapshotName(entry, t) })),
  ];
  return (
    <Dialog
      title={t('pages.history.compare.title')}
      onClose={onClose}
      size="full"
      actions={<Button onClick={onBack}>{t('pages.history.back')}</Button>}
    >
      <CompareFace caller={caller} pair={pair} times={times} onPair={onPair} />
    </Dialog>
  );
}
