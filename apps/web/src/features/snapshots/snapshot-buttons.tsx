import type { SnapshotEntry } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { snapshotName } from './snapshot-name.ts';

type Act = (entry: SnapshotEntry) => void;

/** What can be done with a snapshot; what this person may not do is missing. */
export interface SnapshotActs {
  readonly look?: Act | undefined;
  readonly download: Act;
  readonly open: Act;
  readonly restore?: Act | undefined;
  readonly delete?: Act | undefined;
}

const ORDER = ['look', 'download', 'open', 'restore', 'delete'] as const;

const WORDS = {
  look: 'pages.history.look',
  download: 'pages.snapshots.download',
  open: 'pages.history.open',
  restore: 'pages.history.restore',
  delete: 'pages.history.delete',
} as const;

/** Each button says aloud which snapshot it is about: the words alone are the same in every row. */
export function SnapshotButtons({
  entry,
  acts,
}: {
  readonly entry: SnapshotEntry;
  readonly acts: SnapshotActs;
}) {
  const t = useT();
  const what = snapshotName(entry, t);
  return (
    <div className="history__buttons">
      {ORDER.map((name) => {
        const act = acts[name];
        if (act === undefined) return null;
        const word = WORDS[name];
        const label =
          name === 'download'
            ? t('pages.snapshots.download.label', { when: what })
            : t(`pages.history.${name}.label`, { what });
        return (
          <Button
            key={name}
            kind={name === 'look' ? 'plain' : 'quiet'}
            aria-label={label}
            onClick={() => act(entry)}
          >
            {t(word)}
          </Button>
        );
      })}
    </div>
  );
}
