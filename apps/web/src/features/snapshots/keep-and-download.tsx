import { useEffect, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import type { Caller } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { changeRetention, readRetention } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import {
  choiceOf,
  RETENTION_CHOICES,
  type RetentionChoice,
  retentionOf,
} from './retention-choices.ts';

/** For whoever leads: how long snapshots are kept, and all of them in one file. */
export function KeepAndDownload({
  caller,
  onDownload,
  onKept,
}: {
  readonly caller: Caller;
  readonly onDownload: () => Promise<void>;
  /** Called once older snapshots may be gone. */
  readonly onKept: () => Promise<void>;
}) {
  const t = useT();
  const { kept, choice, choose, save, problem } = useRetention(caller, onKept);
  return (
    <section className="history-keep" aria-labelledby="history-keep">
      <h3 id="history-keep">{t('pages.history.keep.title')}</h3>
      {choice !== null && (
        <div className="history-keep__choice">
          <Select<Kept>
            label={t('pages.history.keep')}
            help={t('pages.history.keep.help')}
            error={problem === '' ? undefined : problem}
            value={choice}
            choices={[...RETENTION_CHOICES, ...(kept === 'own' ? (['own'] as const) : [])].map(
              (value) => ({ value, word: t(`pages.history.keep.${value}`) }),
            )}
            onChoose={choose}
          />
          {choice !== kept && (
            <div className="history-keep__save">
              <p>{t('pages.history.keep.warning')}</p>
              <Button onClick={save}>{t('pages.history.keep.save')}</Button>
            </div>
          )}
        </div>
      )}
      <div className="history-keep__all">
        <Button onClick={onDownload}>{t('pages.history.all')}</Button>
        <p>{t('pages.history.all.help')}</p>
      </div>
    </section>
  );
}

type Kept = RetentionChoice | 'own';

/** What is kept now, and what is chosen: older snapshots are deleted only when it is said twice. */
function useRetention({ board, token }: Caller, onKept: () => Promise<void>) {
  const t = useT();
  const [kept, setKept] = useState<Kept | null>(null);
  const [chosen, choose] = useState<Kept | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let left = false;
    readRetention({ board, token }).then(
      (read) => {
        if (!left && read !== null) setKept(choiceOf(read) ?? 'own');
      },
      (error: unknown) => {
        if (!left) setProblem(problemWords(error, t));
      },
    );
    return () => {
      left = true;
    };
  }, [board, token, t]);
  const choice = chosen ?? kept;
  const save = async (): Promise<void> => {
    if (choice === null || choice === 'own') return;
    setProblem('');
    try {
      await changeRetention({ board, token }, retentionOf(choice));
      setKept(choice);
      say(t('pages.history.keep.saved'));
      await onKept();
    } catch (error) {
      setProblem(problemWords(error, t));
    }
  };
  return { kept, choice, choose, save, problem };
}
