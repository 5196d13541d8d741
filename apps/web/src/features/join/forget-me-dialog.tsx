import { useState } from 'react';
import { forgetMeOnBoard } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { forgetEverything } from '../../entry/forget.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Leaves no trace on a computer that several people share; on the board too, if one wants. */
export default function ForgetMeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const session = useSession();
  const [alsoThere, setAlsoThere] = useState(false);
  const [problem, setProblem] = useState('');
  const forget = async (): Promise<void> => {
    const { board, token, role } = session.entry;
    try {
      if (alsoThere && role !== 'viewer') await forgetMeOnBoard({ board, token });
    } catch (error) {
      setProblem(problemWords(error, t));
      return;
    }
    session.close();
    await forgetEverything(browserShelf);
    location.assign('/');
  };
  return (
    <Dialog
      title={t('pages.forget.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={forget}>
            {t('pages.forget.button')}
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
      <p>{t('pages.forget.words')}</p>
      {session.entry.role === 'facilitator' && (
        <Notice kind="warning">
          <p>{t('pages.forget.facilitator')}</p>
        </Notice>
      )}
      {session.entry.role !== 'viewer' && (
        <Checkbox
          word={t('pages.forget.there')}
          help={t('pages.forget.there.help')}
          checked={alsoThere}
          onCheck={setAlsoThere}
        />
      )}
    </Dialog>
  );
}
