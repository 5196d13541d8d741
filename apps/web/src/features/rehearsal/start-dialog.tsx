import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EarlierRehearsals } from './earlier-rehearsals.tsx';
import { startRehearsal } from './start-rehearsal.ts';

/** What a rehearsal is, and the button that begins one. */
export default function StartRehearsal({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { board, participant } = useSession().entry;
  const meta = useBoard((state) => state.meta);
  const template = useTemplate((state) => state);
  const day = useWorkshop((state) => state);
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState('');
  /** The operator's key; null until the server has asked for one. */
  const [adminKey, setAdminKey] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    setStarting(true);
    setProblem('');
    const { id: _id, ...profile } = participant;
    const title = t('rehearsal.board', { title: meta.title || t('board.untitled') });
    try {
      const rehearsed = { id: board, meta, template, day, profile };
      navigate(`/b/${await startRehearsal(rehearsed, title, adminKey ?? '')}`);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) setAdminKey(adminKey ?? '');
      setProblem(problemWords(error, t));
      setStarting(false);
    }
  };
  return (
    <Dialog
      title={t('rehearsal.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={starting} onClick={start}>
            {t('rehearsal.start')}
          </Button>
          {starting ? (
            <Spinner words={t('rehearsal.starting')} />
          ) : (
            <Button onClick={onClose}>{t('day.cancel')}</Button>
          )}
        </>
      }
    >
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <p>{t('rehearsal.means')}</p>
      <p>{t('rehearsal.note')}</p>
      {day.agenda.length === 0 && <p>{t('rehearsal.no-agenda')}</p>}
      {adminKey !== null && (
        <TextField
          type="password"
          label={t('pages.create.adminKey')}
          help={t('pages.create.adminKey.help')}
          value={adminKey}
          onText={setAdminKey}
          autoComplete="current-password"
        />
      )}
      <EarlierRehearsals of={board} />
    </Dialog>
  );
}
