import { describePlaces, type PlaceComparison } from '@samsyn/snapshot';
import { useMemo } from 'react';
import { useT } from '../../i18n/use-t.ts';

/** How much is alike and how much is not: the one sentence over the maps. */
export function CountWords({ comparison }: { readonly comparison: PlaceComparison }) {
  const { whole } = useWords(comparison);
  return <p className="place-count">{whole[0]}</p>;
}

/** How the places differ, of the whole and then stage by stage: what a room goes through together. */
export function DifferenceWords({
  comparison,
  lang,
}: {
  readonly comparison: PlaceComparison;
  readonly lang: string;
}) {
  const t = useT();
  const { whole, stages } = useWords(comparison);
  const [, ...rest] = whole;
  if (rest.length + stages.length === 0) return null;
  return (
    <section aria-labelledby="places-stages">
      <h3 id="places-stages">{t('places.stages')}</h3>
      <ul className="place-words">
        {rest.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="place-stages">
        {stages.map(({ id, number, name, sentences }) => (
          <section key={id}>
            <h4>
              {number} <span lang={lang}>{name}</span>
            </h4>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function useWords(comparison: PlaceComparison) {
  const t = useT();
  return useMemo(() => describePlaces(comparison, t), [comparison, t]);
}
