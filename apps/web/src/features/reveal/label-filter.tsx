import type { Label } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import './label-filter.css';
import './label-mark.css';
import { countLabels } from './reveal-lanes.ts';
import { toggleLabel, useReveal } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';

/** The order in which a room wants to know: where it parts, then where it does not. */
const ORDER = [
  'camps',
  'scattered',
  'unknown',
  'agreed',
  'none',
  'few',
] as const satisfies readonly Label[];

/** What the frames mean, how many cells have each, and which of them to show. */
export function LabelFilter({ round }: { readonly round: RevealedRound }) {
  const t = useT();
  const hidden = useReveal((state) => state.hidden);
  const counts = countLabels(round.results.cells);
  return (
    <fieldset className="label-filter">
      <legend className="visually-hidden">{t('reveal.filter')}</legend>
      {ORDER.map((label) => (
        <label key={label} className={`label-filter__choice label-frame--${label}`}>
          <input type="checkbox" checked={!hidden.has(label)} onChange={() => toggleLabel(label)} />
          <span>
            {t(`result.label.${label}`)} <b>{counts.get(label) ?? 0}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
