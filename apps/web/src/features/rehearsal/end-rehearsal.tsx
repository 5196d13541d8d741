import { useState } from 'react';
import { problemWords } from '../../api/problem-words.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { storedBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sendCrewHome } from './rehearsal-store.ts';
import { deleteRehearsal } from './stored-rehearsal.ts';

/** Ends a rehearsal: it is deleted, unless whoever leads wishes to keep it. */
export function EndRehearsal({
  from,
  onClose,
}: {
  readonly from: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}) {
  const t = useT();
  const session = useSession();
  const [problem, setProblem] = useState('');
  // A new page: whatever this one still has open of the rehearsal ends with it.
  const goBack = (): void => location.assign(`/b/${encodeURIComponent(from.id)}`);
  const keep = (): void => {
    sendCrewHome();
    goBack();
  };
  const remove = async (): Promise<void> => {
    const stored = storedBoard(browserShelf, session.entry.board);
    if (stored === null) return goBack();
    sendCrewHome();
    try {
      await deleteRehearsal(stored, session.close);
    } catch (error) {
      setProblem(problemWords(error, t));
      return;
    }
    goBack();
  };
  return (
    <Dialog
      title={t('rehearsal.end.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={remove}>
            {t('rehearsal.end.delete')}
          </Button>
          <Button onClick={keep}>{t('rehearsal.end.keep')}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t('day.cancel')}
          </Button>
        </>
      }
    >
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <p>{t('rehearsal.end.means', { title: from.title })}</p>
    </Dialog>
  );
}
