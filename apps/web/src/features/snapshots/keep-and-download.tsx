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
}: {
  readonly caller: Caller;
  readonly onDownload: () => Promise<void>;
}) {
  const t = useT();
  const { choice, choose, problem } = useRetention(caller);
  return (
    <section className="history-keep" aria-labelledby="history-keep">
      <h3 id="history-keep">{t('pages.history.keep.title')}</h3>
      {choice !== null && (
        <Select<RetentionChoice | 'own'>
          label={t('pages.history.keep')}
          help={t('pages.history.keep.help')}
          error={problem === '' ? undefined : problem}
          value={choice}
          choices={[
            ...RETENTION_CHOICES.map((value) => ({
              value,
              word: t(`pages.history.keep.${value}`),
            })),
            ...(choice === 'own'
              ? [{ value: 'own' as const, word: t('pages.history.keep.own') }]
              : []),
          ]}
          onChoose={choose}
        />
      )}
      <div className="history-keep__all">
        <Button onClick={onDownload}>{t('pages.history.all')}</Button>
        <p>{t('pages.history.all.help')}</p>
      </div>
    </section>
  );
}

function useRetention({ board, token }: Caller) {
  const t = useT();
  const [choice, setChoice] = useState<RetentionChoice | 'own' | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let left = false;
    readRetention({ board, token }).then(
      (kept) => left || kept === null || setChoice(choiceOf(kept) ?? 'own'),
      // Without an answer there is nothing to choose between; the list above says what is wrong.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [board, token]);
  const choose = async (next: RetentionChoice | 'own'): Promise<void> => {
    if (next === 'own') return;
    const before = choice;
    setProblem('');
    setChoice(next);
    try {
      await changeRetention({ board, token }, retentionOf(next));
      say(t('pages.history.keep.saved'));
    } catch (error) {
      setChoice(before);
      setProblem(problemWords(error, t));
    }
  };
  return { choice, choose, problem };
}
