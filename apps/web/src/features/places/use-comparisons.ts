import { comparisonWaitsFor } from '@samsyn/workshop';
import { useCallback, useEffect, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import {
  addComparison,
  type ComparisonEntry,
  deleteComparison,
  listComparisons,
} from '../../api/comparisons.ts';
import { fieldLines, problemWords } from '../../api/problem-words.ts';
import { readSnapshotFile } from '../../entry/chosen-snapshot.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { placeName } from './place-name.ts';

/** The maps of other places beside the board, and what can be done with them. */
export function useComparisons() {
  const t = useT();
  const { board, token } = useSession().entry;
  // What the room waits for changes with the day: then the list is another.
  const waits = useWorkshop(comparisonWaitsFor);
  const [entries, setEntries] = useState<readonly ComparisonEntry[] | null>(null);
  const [problem, setProblem] = useState<readonly string[]>([]);
  const reread = useCallback(async (): Promise<void> => {
    setEntries((await listComparisons({ board, token })).comparisons);
  }, [board, token]);
  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      setProblem([]);
      try {
        await work();
      } catch (error) {
        setProblem([problemWords(error, t), ...fieldLines(error)]);
      }
    },
    [t],
  );
  // Read again as soon as the room waits no more.
  useEffect(() => {
    void attempt(reread);
  }, [attempt, reread, waits]);
  return {
    /** Null while they are fetched. */
    entries,
    waits,
    /** Sentences on what went wrong last; empty when nothing did. */
    problem,
    add: (file: File) =>
      attempt(async () => {
        const read = await readSnapshotFile(file);
        if (typeof read === 'string') {
          setProblem([t(`pages.file.${read}`, { file: file.name })]);
          return;
        }
        await addComparison({ board, token }, read.content);
        say(t('places.added', { place: placeName(read) || file.name }));
        await reread();
      }),
    remove: (entry: ComparisonEntry) =>
      attempt(async () => {
        await deleteComparison({ board, token }, entry.id);
        say(t('places.removed', { place: placeName(entry) }));
        await reread();
      }),
  };
}

export type Comparisons = ReturnType<typeof useComparisons>;
