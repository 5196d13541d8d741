import { useState } from 'react';
import { Link } from 'wouter';
import { say } from '../../announce/page-announcer.ts';
import { problemWords } from '../../api/problem-words.ts';
import type { StoredBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { deleteRehearsal, rehearsalsOf } from './stored-rehearsal.ts';

/** The rehearsals of a board that are still there, each to go on with or to delete. */
export function EarlierRehearsals({ of: board }: { readonly of: string }) {
  const t = useT();
  const [kept, setKept] = useState(() => rehearsalsOf(board));
  const [problem, setProblem] = useState('');
  if (kept.length === 0) return null;
  const remove = async (rehearsal: StoredBoard): Promise<void> => {
    try {
      await deleteRehearsal(rehearsal);
      say(t('rehearsal.deleted'));
      setProblem('');
    } catch (error) {
      setProblem(problemWords(error, t));
    }
    setKept(rehearsalsOf(board));
  };
  return (
    <section>
      <h3>{t('rehearsal.earlier')}</h3>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <ul className="rehearsal__earlier">
        {kept.map((rehearsal) => {
          const zone = ownTimeZone();
          const at = rehearsal.joined?.at;
          const when = at === undefined ? rehearsal.title : t.date(at, 'dateTime', zone);
          return (
            <li key={rehearsal.id}>
              <span>{when}</span>
              <Link
                href={`/b/${rehearsal.id}`}
                className={buttonClass('plain')}
                aria-label={t('rehearsal.go-on.label', { when })}
              >
                {t('rehearsal.go-on')}
              </Link>
              <Button
                kind="danger"
                aria-label={t('rehearsal.delete.label', { when })}
                onClick={() => remove(rehearsal)}
              >
                {t('rehearsal.delete')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
