import { useMemo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import './difference-face.css';
import { useDifferenceFilter } from './difference-filter.ts';
import './difference-legend.css';
import { countKinds, DIFFERENCE_KINDS } from './stage-difference.ts';
import { DIFFERENCE_SIGNS, useDifferenceWords } from './use-difference-words.ts';
import { useDifferences } from './use-differences.ts';

/** What the marks mean, how many there are of each, and which of them to show. */
export function DifferenceLegend() {
  const t = useT();
  const words = useDifferenceWords();
  const differences = useDifferences();
  const counts = useMemo(() => countKinds(differences.values()), [differences]);
  const hidden = useDifferenceFilter((filter) => filter.hidden);
  const toggle = useDifferenceFilter((filter) => filter.toggle);
  const empty = useEmptyLayer();
  return (
    <div className="difference-legend">
      <fieldset className="difference-legend__kinds">
        <legend className="difference-legend__title">{t('map.difference.show')}</legend>
        {DIFFERENCE_KINDS.map((kind) => (
          <label key={kind} className={`difference-legend__kind difference difference--${kind}`}>
            <input type="checkbox" checked={!hidden.has(kind)} onChange={() => toggle(kind)} />
            <span className="difference-legend__word">
              <span className="difference-sign" aria-hidden="true">
                {DIFFERENCE_SIGNS[kind]}
              </span>{' '}
              {words.kind(kind)} <b>{counts[kind]}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="difference-legend__sentence">
        {empty === null ? words.summary(counts) : t(`map.difference.empty.${empty}`)}
      </p>
    </div>
  );
}

/** A layer in which nobody has been placed yet makes everything look like a change. */
function useEmptyLayer(): 'today' | 'wanted' | 'both' | null {
  return useBoard(({ placements }) => {
    let today = false;
    let wanted = false;
    for (const { layer } of placements.values()) {
      if (layer === 'today') today = true;
      else wanted = true;
    }
    if (today && wanted) return null;
    return today ? 'wanted' : wanted ? 'today' : 'both';
  });
}
