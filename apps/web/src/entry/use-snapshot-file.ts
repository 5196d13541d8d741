import { useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../i18n/use-t.ts';
import { chooseSnapshot, readSnapshotFile } from './chosen-snapshot.ts';

/** Takes a snapshot file and leads to the page that makes a board of it; says why it cannot. */
export function useSnapshotFile() {
  const t = useT();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState('');
  const take = async (file: File): Promise<void> => {
    const read = await readSnapshotFile(file);
    if (typeof read === 'string') {
      setProblem(t(`pages.file.${read}`, { file: file.name }));
      return;
    }
    setProblem('');
    chooseSnapshot(read);
    navigate('/ny');
  };
  return { take, problem };
}
