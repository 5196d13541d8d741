import { type ReactNode, useState } from 'react';
import { NOW, type SnapshotEntry } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Pair, pairOf, toggleChosen } from './chosen-pair.ts';
import { CompareFace } from './compare-face.tsx';
import { ConfirmDelete, ConfirmRestore } from './confirm-dialogs.tsx';
import { HistoryFace } from './history-face.tsx';
import { LookFace } from './look-face.tsx';
import { type SnapshotActs, SnapshotButtons } from './snapshot-buttons.tsx';
import { snapshotName } from './snapshot-name.ts';
import './snapshots-dialog.css';
import { useHistory } from './use-history.ts';
import { useOpenAsBoard } from './use-open-as-board.ts';

type Face =
  | { readonly at: 'list' }
  | { readonly at: 'look'; readonly entry: SnapshotEntry }
  | { readonly at: 'compare'; readonly pair: Pair };

/** Historik: the day as a line of snapshots, one of them to look at, or two to compare. */
export default function SnapshotsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { board, token, role } = useSession().entry;
  const caller = { board, token };
  const title = useBoard(({ meta }) => meta.title);
  const history = useHistory(caller, title);
  const [face, setFace] = useState<Face>({ at: 'list' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ what: 'restore' | 'delete'; entry: SnapshotEntry } | null>(
    null,
  );
  const openAsBoard = useOpenAsBoard(caller, history.complain);
  const entries = history.entries ?? [];
  const toList = (): void => setFace({ at: 'list' });
  const leads = role === 'facilitator';
  const acts: SnapshotActs = {
    download: history.download,
    open: openAsBoard,
    restore: leads ? (entry) => setAsked({ what: 'restore', entry }) : undefined,
    delete: leads ? (entry) => setAsked({ what: 'delete', entry }) : undefined,
  };
  const pair = pairOf(
    chosen,
    entries.map(({ id }) => id),
  );
  const back = <Button onClick={toList}>{t('pages.history.back')}</Button>;
  const confirm = asked !== null && (
    <Confirm
      asked={asked}
      onNo={() => setAsked(null)}
      onYes={async () => {
        const { what, entry } = asked;
        const name = snapshotName(entry, t);
        await (what === 'restore' ? history.restore(entry, name) : history.remove(entry));
        setAsked(null);
        toList();
      }}
    />
  );
  if (face.at === 'look') {
    const { entry } = face;
    return (
      <Dialog
        key="look"
        title={t('pages.history.look.title', { what: snapshotName(entry, t) })}
        onClose={onClose}
        size="full"
        actions={
          <>
            {back}
            <SnapshotButtons entry={entry} acts={acts} />
          </>
        }
      >
        <LookFace caller={caller} snapshot={entry.id} />
        {confirm}
      </Dialog>
    );
  }
  if (face.at === 'compare') {
    const times = [
      { value: NOW, word: t('pages.history.now') },
      ...entries.map((entry) => ({ value: entry.id, word: snapshotName(entry, t) })),
    ];
    return (
      <Dialog
        key="compare"
        title={t('pages.history.compare.title')}
        onClose={onClose}
        size="full"
        actions={back}
      >
        <CompareFace
          caller={caller}
          pair={face.pair}
          times={times}
          onPair={(next) => setFace({ at: 'compare', pair: next })}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      key="list"
      title={t('pages.snapshots.title')}
      onClose={onClose}
      size="wide"
      actions={
        entries.length > 0 && (
          <CompareButton
            count={chosen.length}
            pair={pair}
            onCompare={(next) => setFace({ at: 'compare', pair: next })}
          />
        )
      }
    >
      <HistoryFace
        caller={caller}
        history={history}
        leads={leads}
        chosen={chosen}
        onChoose={(id) => setChosen(toggleChosen(chosen, id))}
        acts={{ ...acts, look: (entry) => setFace({ at: 'look', entry }) }}
      />
      {confirm}
    </Dialog>
  );
}

function Confirm({
  asked,
  ...answers
}: {
  readonly asked: { readonly what: 'restore' | 'delete'; readonly entry: SnapshotEntry };
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
}): ReactNode {
  const Question = asked.what === 'restore' ? ConfirmRestore : ConfirmDelete;
  return <Question entry={asked.entry} {...answers} />;
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
