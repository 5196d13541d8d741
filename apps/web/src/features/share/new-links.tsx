import { useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import type { Role } from '../../api/answers.ts';
import { rotateKey } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { goIn } from '../../entry/go-in.ts';
import { changeBoard, storedBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

const ROLES = ['participant', 'viewer', 'facilitator'] as const;

/** Ends the links of one role and makes new ones, after saying what that does. */
export function NewLinks({ onChanged }: { readonly onChanged: () => void }) {
  const t = useT();
  const session = useSession();
  const { board, token } = session.entry;
  const [asked, setAsked] = useState<Role | null>(null);
  const [problem, setProblem] = useState('');
  const rotate = async (role: Role): Promise<void> => {
    setAsked(null);
    setProblem('');
    try {
      const { key, code } = await rotateKey({ board, token }, role);
      const keys = { ...storedBoard(browserShelf, board)?.keys, [role]: key };
      changeBoard(browserShelf, board, { keys, code });
      say(t('pages.share.renewed'));
      onChanged();
      if (role === 'facilitator') await comeBackWith(key);
    } catch (error) {
      setProblem(problemWords(error, t));
    }
  };
  /** The old key was one's own too: without coming back at once one would be thrown out. */
  const comeBackWith = async (key: string): Promise<void> => {
    const known = storedBoard(browserShelf, board);
    if (known === null) return;
    await goIn(browserShelf, { key }, known.profile, known);
    location.reload();
  };
  return (
    <section className="new-links" aria-labelledby="new-links">
      <h3 id="new-links">{t('pages.share.renew')}</h3>
      <p>{t('pages.share.renew.help')}</p>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {asked === null ? (
        <div className="new-links__ways">
          {ROLES.map((role) => (
            <Button key={role} onClick={() => setAsked(role)}>
              {t(`pages.share.renew.${role}`)}
            </Button>
          ))}
        </div>
      ) : (
        <Notice kind="warning">
          <p role="status">{t(`pages.share.renew.${asked}.means`)}</p>
          <div className="new-links__ways">
            <Button kind="danger" onClick={() => rotate(asked)}>
              {t('pages.share.renew.do')}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('pages.form.cancel')}</Button>
          </div>
        </Notice>
      )}
    </section>
  );
}
