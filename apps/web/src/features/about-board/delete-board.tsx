import { useState } from 'react';
import { deleteBoard } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { forgetBoard } from '../../entry/forget.ts';
import { storedBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Deletes the board for everybody, after its name has been written: there is no way back. */
export function DeleteBoard() {
  const t = useT();
  const [asked, setAsked] = useState(false);
  return (
    <section className="about">
      <h3>{t('pages.delete.title')}</h3>
      <p>{t('pages.delete.words')}</p>
      <div>
        <Button kind="danger" onClick={() => setAsked(true)}>
          {t('pages.delete.ask')}
        </Button>
      </div>
      {asked && <Confirm onClose={() => setAsked(false)} />}
    </section>
  );
}

function Confirm({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const session = useSession();
  const title = useBoard(({ meta }) => meta.title).trim();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const remove = async (): Promise<void> => {
    if (typed.trim() !== title) {
      setProblem(t('pages.delete.notSame'));
      return;
    }
    const { board, token } = session.entry;
    try {
      await deleteBoard({ board, token });
    } catch (error) {
      setProblem(problemWords(error, t));
      return;
    }
    session.close();
    const stored = storedBoard(browserShelf, board);
    if (stored !== null) await forgetBoard(browserShelf, stored);
    location.assign('/');
  };
  return (
    <Dialog
      title={t('pages.delete.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={remove}>
            {t('pages.delete.do')}
          </Button>
          <Button onClick={onClose}>{t('pages.form.cancel')}</Button>
        </>
      }
    >
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <p>{t('pages.delete.means')}</p>
      <TextField
        label={t('pages.delete.name', { title })}
        value={typed}
        onText={setTyped}
        autoComplete="off"
      />
    </Dialog>
  );
}
