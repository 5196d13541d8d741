import type { Caller } from '../../api/boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { Pair } from './chosen-pair.ts';
import { CompareMap } from './compare-map.tsx';
import { CompareSentences } from './compare-sentences.tsx';
import { usePicture } from './use-picture.ts';

/** Two times of the day: what changed, in sentences and on the map. */
export function CompareFace({
  caller,
  pair,
  times,
  onPair,
}: {
  readonly caller: Caller;
  readonly pair: Pair;
  /** Everything that can be chosen, newest first, the board as it is now among it. */
  readonly times: readonly { readonly value: string; readonly word: string }[];
  readonly onPair: (pair: Pair) => void;
}) {
  const t = useT();
  const { from, to } = pair;
  const before = usePicture(caller, from);
  const after = usePicture(caller, to);
  const problem = before.problem || after.problem;
  return (
    <>
      <div className="history-view__bar">
        <Select
          label={t('pages.history.from')}
          value={from}
          choices={times}
          onChoose={(value) => onPair({ from: value, to })}
        />
        <Select
          label={t('pages.history.to')}
          value={to}
          choices={times}
          onChoose={(value) => onPair({ from, to: value })}
        />
      </div>
      {from === to && <p>{t('pages.history.sameTwice')}</p>}
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {from !== to && problem === '' && (
        <div className="compare">
          <CompareSentences caller={caller} pair={pair} />
          {before.picture === null || after.picture === null ? (
            <Spinner words={t('pages.history.reading')} />
          ) : (
            <CompareMap from={before.picture} to={after.picture} />
          )}
        </div>
      )}
    </>
  );
}
