import { useEffect, useState } from 'react';
import type { Caller } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { describeChanges } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { Pair } from './chosen-pair.ts';

/** What changed from one time to another, as one would tell it. */
export function CompareSentences({
  caller,
  pair,
}: {
  readonly caller: Caller;
  readonly pair: Pair;
}) {
  const t = useT();
  const { board, token } = caller;
  const { from, to } = pair;
  const [said, setSaid] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let left = false;
    setSaid(null);
    setProblem('');
    describeChanges({ board, token }, from, to).then(
      (sentences) => left || setSaid(sentences),
      (error: unknown) => left || setProblem(problemWords(error, t)),
    );
    return () => {
      left = true;
    };
  }, [board, token, from, to, t]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys
    <section className="compare__sentences" tabIndex={0} aria-labelledby="compare-sentences">
      <h3 id="compare-sentences">{t('pages.history.sentences')}</h3>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {said === null && problem === '' && <Spinner words={t('pages.history.reading')} />}
      <ul aria-live="polite">
        {said?.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
