import { describeNote } from '@samsyn/analysis';
import { NOW } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { openBoardStore } from '../../local/open-board-store.ts';
import { ownTimeZone } from '../../ui/time-zone.ts';
import type { Pair } from '../snapshots/chosen-pair.ts';
import { CompareFace } from '../snapshots/compare-face.tsx';
import { CompareSentences } from '../snapshots/compare-sentences.tsx';
import '../snapshots/snapshots-dialog.css';
import { DataTable } from './data-table.tsx';
import { keyFigureWords } from './key-figure-words.ts';
import { KEY_FIGURES, keyFigures } from './key-figures.ts';
import { useAnalyses } from './use-analyses.ts';
import { timeChoices, useTimes } from './use-times.ts';
import { ViewFrame } from './view-frame.tsx';
import { useViews } from './views-context.ts';

const usePair = openBoardStore<{ readonly pair: Pair | null }>({ pair: null });

/** Two times of the board beside each other: their figures, and what changed in sentences and on the map. */
export function CompareView() {
  const t = useT();
  const { entry } = useSession();
  const { told, place } = useViews();
  const { entries } = useTimes();
  const chosen = usePair((state) => state.pair);
  const times = timeChoices(entries, t);
  const first = place.snapshot ?? entries?.at(-1)?.id ?? NOW;
  const pair = chosen ?? { from: first, to: NOW };
  const timeZone = ownTimeZone();
  const isPair = pair.from !== pair.to;
  return (
    <ViewFrame
      title={t('views.compare.title')}
      lead={entries?.length === 0 ? t('views.compare.none') : t('views.compare.lead')}
      picture={
        place.wall ? (
          isPair && <CompareSentences caller={entry} pair={pair} />
        ) : (
          <CompareFace
            caller={entry}
            pair={pair}
            times={times}
            onPair={(next) => usePair.setState({ pair: next })}
          />
        )
      }
      table={isPair ? <CompareSentences caller={entry} pair={pair} /> : null}
      more={isPair && <FiguresBeside pair={pair} times={times} />}
      notes={[t('views.time.note'), describeNote(told.note, t, timeZone)]}
      people={{ people: told.balance.people, types: told.balance.types.length }}
    />
  );
}

function FiguresBeside({
  pair,
  times,
}: {
  readonly pair: Pair;
  readonly times: ReturnType<typeof timeChoices>;
}) {
  const t = useT();
  const analyses = useAnalyses([pair.from, pair.to]);
  const sides = [pair.from, pair.to].map((id) => {
    const analysis = analyses.get(id);
    return {
      name: times.find(({ value }) => value === id)?.word ?? id,
      figures: analysis == null ? null : keyFigures(analysis),
    };
  });
  const shared = sides.map(({ figures }) => figures?.round?.comparable);
  const apart = shared[0] !== undefined && shared[1] !== undefined && shared[0] !== shared[1];
  return (
    <section className="view__part" aria-labelledby="view-beside">
      <h3 id="view-beside">{t('views.compare.figures')}</h3>
      <DataTable
        caption={t('views.compare.caption')}
        head={[t('views.column.figure'), ...sides.map(({ name }) => name)]}
        rows={KEY_FIGURES.map((key) => ({
          key,
          cells: [
            t(`views.key.${key}`),
            ...sides.map(({ figures }) =>
              figures === null ? '…' : keyFigureWords(figures, key, t),
            ),
          ],
        }))}
        figures={[1, 2]}
      />
      {apart && <p>{t('views.compare.apart')}</p>}
    </section>
  );
}
