import { useEffect, useState } from 'react';
import { problemWords } from '../../api/problem-words.ts';
import { listSnapshots, NOW, type SnapshotEntry } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { snapshotName } from '../snapshots/snapshot-name.ts';

export interface Times {
  /** Newest first; null while they are fetched. */
  readonly entries: readonly SnapshotEntry[] | null;
  readonly problem: string;
}

/** The board's snapshots. Viewers may not read them and get none. */
export function useTimes(): Times {
  const t = useT();
  const { entry } = useSession();
  const [times, setTimes] = useState<Times>({ entries: null, problem: '' });
  useEffect(() => {
    let left = false;
    const reading = entry.role === 'viewer' ? Promise.resolve([]) : listSnapshots(entry);
    reading.then(
      (entries) => left || setTimes({ entries, problem: '' }),
      (error: unknown) => left || setTimes({ entries: [], problem: problemWords(error, t) }),
    );
    return () => {
      left = true;
    };
  }, [entry, t]);
  return times;
}

/** The board as it is now, then its snapshots, to choose among. */
export function timeChoices(
  entries: readonly SnapshotEntry[] | null,
  t: ReturnType<typeof useT>,
): { readonly value: string; readonly word: string }[] {
  return [
    { value: NOW, word: t('views.now') },
    ...(entries ?? []).map((entry) => ({ value: entry.id, word: snapshotName(entry, t) })),
  ];
}
