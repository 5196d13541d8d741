import { LIMITS } from '@samsyn/board';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import type { SnapshotEntry } from '../../api/answers.ts';
import { listSnapshots, takeSnapshot } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import './snapshots-dialog.css';

/** The saved pictures of the board: take one now, see those there are, take one home as a file. */
export default function SnapshotsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { board, token, role } = useSession().entry;
  const [entries, setEntries] = useState<readonly SnapshotEntry[] | null>(null);
  const [problem, setProblem] = useState('');
  const reread = useCallback(async (): Promise<void> => {
    try {
      setEntries(await listSnapshots({ board, token }));
    } catch (error) {
      setEntries([]);
      setProblem(problemWords(error, t));
    }
  }, [board, token, t]);
  useEffect(() => void reread(), [reread]);
  const take = async (label: string): Promise<boolean> => {
    setProblem('');
    try {
      await takeSnapshot({ board, token }, label);
    } catch (error) {
      setProblem(problemWords(error, t));
      return false;
    }
    await reread();
    say(t('pages.snapshots.taken'));
    return true;
  };
  return (
    <Dialog title={t('pages.snapshots.title')} onClose={onClose} wide>
      <p>{t('pages.snapshots.words')}</p>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {role === 'facilitator' && <TakeForm onTake={take} />}
      {entries === null ? (
        <Spinner words={t('pages.loading')} />
      ) : (
        <SnapshotList entries={entries} onProblem={setProblem} />
      )}
    </Dialog>
  );
}

function TakeForm({ onTake }: { readonly onTake: (label: string) => Promise<boolean> }) {
  const t = useT();
  const [label, setLabel] = useState('');
  const [taking, setTaking] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (taking) return;
    setTaking(true);
    if (await onTake(label.trim())) setLabel('');
    setTaking(false);
  };
  return (
    <form className="take-snapshot" onSubmit={submit}>
      <TextField
        label={t('pages.snapshots.label')}
        help={t('pages.snapshots.label.help')}
        optional={t('pages.form.optional')}
        value={label}
        maxLength={LIMITS.label}
        onText={setLabel}
        autoComplete="off"
      />
      <Button type="submit" kind="primary" aria-disabled={taking}>
        {t(taking ? 'pages.snapshots.taking' : 'pages.snapshots.take')}
      </Button>
    </form>
  );
}
