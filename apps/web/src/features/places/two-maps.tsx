import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { StillMap } from '../snapshots/still-map.tsx';
import { type PlacePair, SIDES } from './place-pair.ts';
import { PlaceToken } from './place-token.tsx';

/** The two maps beside each other, with the same stages and the same lanes. */
export function TwoMaps({
  pair,
  names,
  lang,
}: {
  readonly pair: PlacePair;
  readonly names: Readonly<Record<'there' | 'here', string>>;
  readonly lang: string;
}) {
  const t = useT();
  const labels = useLabelsOf(pair.template.vocabulary);
  return (
    <div className="two-maps">
      {SIDES.map((side) => (
        <section key={side} className={`two-maps__map two-maps__map--${side}`}>
          <h3>
            {t(`places.${side}`)}: <span lang={lang}>{names[side]}</span>
          </h3>
          <StillMap
            template={pair.template}
            entries={pair.placements[side]}
            caption={`${t(`places.${side}`)}: ${names[side]}`}
            lang={lang}
            keep={pair.placed}
            under={(stage) => <OnlyOn pair={pair} stage={stage} />}
            cell={(placement, _, before, after) => (
              <PlaceToken {...{ placement, labels, before, after }} kind={pair.kindOf(placement)} />
            )}
          />
        </section>
      ))}
    </div>
  );
}

/** Says of a stage that the other map does not have it. */
export function OnlyOn({ pair, stage }: { readonly pair: PlacePair; readonly stage: string }) {
  const t = useT();
  const side = pair.onlyOn(stage);
  if (side === null) return null;
  return <span className="place-only">{t(`places.only.${side}`)}</span>;
}
