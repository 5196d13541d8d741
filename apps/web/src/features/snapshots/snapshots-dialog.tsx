import { useState } from 'react';
import { NOW, type SnapshotEntry } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { type Pair, pairOf, toggleChosen } from './chosen-pair.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { ConfirmDelete, ConfirmRestore } from './confirm-dialogs.tsx';
import { ListDialog } from './list-dialog.tsx';
import { LookDialog } from './look-dialog.tsx';
import type { SnapshotActs } from './snapshot-buttons.tsx';
import { snapshotName } from './snapshot-name.ts';
import './snapshots-dialog.css';
import { type History, useHistory } from './use-history.ts';
import { useOpenAsBoard } from './use-open-as-board.ts';

type Face =
  | { readonly at: 'list' }
  | { readonly at: 'look'; readonly entry: SnapshotEntry }
  | { readonly at: 'compare'; readonly pair: Pair };

interface Asked {
  readonly what: 'restore' | 'delete';
  readonly entry: SnapshotEntry;
}

/** Historik: the day as a line of snapshots, one of them to look at, or two to compare. */
export default function SnapshotsDialog({ onClose }: { readonly onClose: () => void }) {
  const { board, token, role } = useSession().entry;
  const caller = { board, token };
  const history = useHistory(
    caller,
    useBoard(({ meta }) => meta.title),
  );
  const [face, setFace] = useState<Face>({ at: 'list' });
  const [everChosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const open = useOpenAsBoard(caller, history.complain);
  const onBack = (): void => setFace({ at: 'list' });
  const leads = role === 'facilitator';
  const acts: SnapshotActs = {
    download: history.download,
    open,
    restore: leads ? (entry) => setAsked({ what: 'restore', entry }) : undefined,
    delete: leads ? (entry) => setAsked({ what: 'delete', entry }) : undefined,
  };
  const frame = { caller, history, onClose };
  const question = asked !== null && (
    <Question
      asked={asked}
      history={history}
      onAnswered={(yes) => {
        setAsked(null);
        if (yes) onBack();
      }}
    />
  );
  if (face.at === 'look') {
    return (
      <LookDialog {...frame} entry={face.entry} acts={acts} onBack={onBack}>
        {question}
      </LookDialog>
    );
  }
  const onPair = (pair: Pair): void => setFace({ at: 'compare', pair });
  if (face.at === 'compare') {
    return <CompareDialog {...frame} pair={face.pair} onPair={onPair} onBack={onBack} />;
  }
  const ids = history.entries?.map(({ id }) => id) ?? [];
  const chosen = everChosen.filter((id) => id === NOW || ids.includes(id));
  return (
    <ListDialog
      {...frame}
      leads={leads}
      chosen={chosen}
      onChoose={(id) => setChosen(toggleChosen(chosen, id))}
      pair={pairOf(chosen, ids)}
      onPair={onPair}
      acts={{ ...acts, look: (entry) => setFace({ at: 'look', entry }) }}
    >
      {question}
    </ListDialog>
  );
}

/** Asks before anything is put back or taken away, and does it when the answer is yes. */
function Question({
  asked: { what, entry },
  history,
  onAnswered,
}: {
  readonly asked: Asked;
  readonly history: History;
  readonly onAnswered: (yes: boolean) => void;
}) {
  const t = useT();
  const yes = async (): Promise<void> => {
    await (what === 'restore'
      ? history.restore(entry, snapshotName(entry, t))
      : history.remove(entry));
    onAnswered(true);
  };
  const Confirm = what === 'restore' ? ConfirmRestore : ConfirmDelete;
  return <Confirm entry={entry} onYes={yes} onNo={() => onAnswered(false)} />;
}
