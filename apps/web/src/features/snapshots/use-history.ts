import { useCallback, useEffect, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import type { Caller } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import {
  deleteSnapshot,
  downloadBoard,
  downloadSnapshot,
  listSnapshots,
  restoreSnapshot,
  type SnapshotEntry,
  takeSnapshot,
} from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { fileNamePart, saveFile } from '../../sharing/save-file.ts';

/** What was restored just now, and the snapshot that undoes it. */
interface Restored {
  readonly what: string;
  readonly undo: string;
  /** How many cards and notes somebody was typing in: they stayed as they were. */
  readonly left: number;
}

export interface History {
  /** Newest first; null while they are fetched. */
  readonly entries: readonly SnapshotEntry[] | null;
  readonly problem: string;
  readonly complain: (words: string) => void;
  readonly restored: Restored | null;
  readonly reread: () => Promise<void>;
  readonly take: (label: string) => Promise<boolean>;
  readonly download: (entry: SnapshotEntry) => Promise<void>;
  readonly downloadAll: () => Promise<void>;
  /** @param what how the snapshot is called, to say it afterwards */
  readonly restore: (entry: SnapshotEntry, what: string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly remove: (entry: SnapshotEntry) => Promise<boolean>;
}

/** The board's snapshots and all that can be done with them. What fails is said in words. */
export function useHistory(caller: Caller, title: string): History {
  const t = useT();
  const { board, token } = caller;
  const [entries, setEntries] = useState<readonly SnapshotEntry[] | null>(null);
  const [problem, setProblem] = useState('');
  const [restored, setRestored] = useState<Restored | null>(null);
  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<boolean> => {
      setProblem('');
      try {
        await work();
        return true;
      } catch (error) {
        setProblem(problemWords(error, t));
        return false;
      }
    },
    [t],
  );
  const reread = useCallback(async () => {
    setEntries(await listSnapshots({ board, token }));
  }, [board, token]);
  useEffect(() => {
    attempt(reread).then((read) => {
      if (!read) setEntries([]);
    });
  }, [attempt, reread]);
  const done = async (words: string): Promise<void> => {
    say(words);
    await reread();
  };
  return {
    entries,
    problem,
    complain: setProblem,
    restored,
    reread,
    take: (label) =>
      attempt(async () => {
        await takeSnapshot(caller, label);
        await done(t('pages.snapshots.taken'));
      }),
    download: async ({ id, takenAt }) => {
      await attempt(async () => {
        const { name, content } = await downloadSnapshot(caller, id);
        saveFile(name ?? `${fileNamePart(title)}-${takenAt.slice(0, 10)}.json`, content);
      });
    },
    downloadAll: async () => {
      await attempt(async () => {
        const { name, content } = await downloadBoard(caller);
        saveFile(name ?? `${fileNamePart(title)}.zip`, content);
      });
    },
    restore: (entry, what) =>
      attempt(async () => {
        const { undo, left } = await restoreSnapshot(caller, entry.id);
        setRestored({ what, undo, left });
        const words = left === 0 ? [] : [t('pages.history.left', { count: left })];
        await done([t('pages.history.restored', { what }), ...words].join(' '));
      }),
    undo: async () => {
      if (restored === null) return;
      await attempt(async () => {
        await restoreSnapshot(caller, restored.undo);
        setRestored(null);
        await done(t('pages.history.undone'));
      });
    },
    remove: (entry) =>
      attempt(async () => {
        await deleteSnapshot(caller, entry.id);
        await done(t('pages.history.deleted'));
      }),
  };
}
