import { useLocation } from 'wouter';
import type { Caller } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { downloadSnapshot, type SnapshotEntry } from '../../api/snapshots.ts';
import { chooseSnapshot, readSnapshotText } from '../../entry/chosen-snapshot.ts';
import { useT } from '../../i18n/use-t.ts';

/** Leads to the page that makes a new board of a snapshot; says why it cannot. */
export function useOpenAsBoard(caller: Caller, onProblem: (words: string) => void) {
  const t = useT();
  const [, navigate] = useLocation();
  return async ({ id, takenAt }: SnapshotEntry): Promise<void> => {
    try {
      const { name, content } = await downloadSnapshot(caller, id);
      const file = name ?? `${takenAt.slice(0, 10)}.json`;
      const read = readSnapshotText(file, await content.text());
      if (typeof read === 'string') return onProblem(t(`pages.file.${read}`, { file }));
      chooseSnapshot(read);
      navigate('/ny');
    } catch (error) {
      onProblem(problemWords(error, t));
    }
  };
}
