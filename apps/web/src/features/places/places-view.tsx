import type { Layer } from '@samsyn/board';
import { useCallback, useMemo, useState } from 'react';
import { type ComparisonEntry, fetchComparison } from '../../api/comparisons.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useTemplate } from '../../live/session-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useMatches } from '../../ui/use-matches.ts';
import { LayerChoice } from '../snapshots/layer-choice.tsx';
import type { Picture } from '../snapshots/picture.ts';
import '../snapshots/snapshots-dialog.css';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { StillCards } from '../snapshots/still-cards.tsx';
import { usePictureOf } from '../snapshots/use-picture.ts';
import { PairedMap } from './paired-map.tsx';
import { placeName } from './place-name.ts';
import { pairPlaces } from './place-pair.ts';
import { PlaceSigns } from './place-token.tsx';
import { CountWords, DifferenceWords } from './place-words.tsx';
import './places.css';
import { TwoMaps } from './two-maps.tsx';

/** Two maps with eight stages each are read side by side only where there is room for both. */
const BOTH_FIT = '(min-width: 106em)';

type Form = 'maps' | 'lines';

/** The map of another place and the board as it is now, live, and how they differ. */
export function PlacesView({ entry }: { readonly entry: ComparisonEntry }) {
  const t = useT();
  const { board, token } = useSession().entry;
  const { picture, problem } = usePictureOf(
    useCallback(() => fetchComparison({ board, token }, entry.id), [board, token, entry.id]),
  );
  if (problem !== '') {
    return (
      <Notice kind="problem">
        <p>{problem}</p>
      </Notice>
    );
  }
  if (picture === null) return <Spinner words={t('places.reading')} />;
  return <Compared entry={entry} there={picture} />;
}

function Compared({ entry, there }: { readonly entry: ComparisonEntry; readonly there: Picture }) {
  const t = useT();
  const labels = useLabels();
  const board = useBoard((one) => one);
  const template = useTemplate((one) => one);
  const fits = useMatches(BOTH_FIT);
  const [layer, setLayer] = useState<Layer>('today');
  const [chosen, setForm] = useState<Form | null>(null);
  const form = chosen ?? (fits ? 'maps' : 'lines');
  const pair = useMemo(
    () => pairPlaces(there, { board, template }, layer),
    [there, board, template, layer],
  );
  const names = { there: placeName(entry), here: board.meta.place || board.meta.title };
  const timeZone = ownTimeZone();
  const lang = board.meta.locale;
  return (
    <div className="places">
      <p>
        {t('places.which', {
          ...names,
          date: t.date(entry.takenAt, 'date', timeZone),
        })}
      </p>
      <div className="history-view__bar">
        <LayerChoice labels={labels} layer={layer} onLayer={setLayer} />
        <Segmented<Form>
          label={t('places.form')}
          value={form}
          choices={[
            { value: 'maps', word: t('places.form.maps') },
            { value: 'lines', word: t('places.form.lines') },
          ]}
          onChoose={setForm}
        />
        <PlaceSigns />
      </div>
      <CountWords comparison={pair.comparison} />
      {form === 'maps' ? (
        <TwoMaps pair={pair} names={names} lang={lang} />
      ) : (
        <PairedMap
          pair={pair}
          caption={t('places.caption', { ...names, layer: labels.layer(layer) })}
          lang={lang}
        />
      )}
      <DifferenceWords comparison={pair.comparison} lang={lang} />
      <section className="places__cards">
        <h3>{t('places.cardsThere', { place: names.there })}</h3>
        <StillCards picture={there} headed={false} />
      </section>
    </div>
  );
}
