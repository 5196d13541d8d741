import type { Placement } from '@samsyn/board';
import type { PlaceCellKind } from '@samsyn/snapshot';
import type { Labels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';

const SIGNS: Readonly<Record<Exclude<PlaceCellKind, 'same'>, string>> = {
  otherRole: '⇄',
  onlyThere: '+',
  onlyHere: '+',
};

/** A role on one of two maps, with a sign where the other map says something else. */
export function PlaceToken({
  placement: { role, also },
  kind,
  labels,
  before,
  after,
}: {
  readonly placement: Placement;
  readonly kind: PlaceCellKind | null;
  readonly labels: Labels;
  readonly before: boolean;
  readonly after: boolean;
}) {
  const t = useT();
  const ends = `${before ? '' : ' map-token--first'}${after ? '' : ' map-token--last'}`;
  const differs = kind !== null && kind !== 'same';
  return (
    <div className={`map-token place-token${ends}`} data-differs={differs || undefined}>
      <span className="still-token">
        <span className="map-token__words">
          {differs && (
            <span className="place-token__sign" aria-hidden="true">
              {SIGNS[kind]}{' '}
            </span>
          )}
          {labels.role(role)}
          {also.map((one) => ` + ${labels.role(one)}`).join('')}
          {differs && (
            <span className="visually-hidden">
              {`, ${t(kind === 'otherRole' ? 'places.sign.otherRole' : 'places.sign.only')}`}
            </span>
          )}
        </span>
      </span>
    </div>
  );
}

/** What the signs mean. */
export function PlaceSigns() {
  const t = useT();
  return (
    <ul className="place-signs">
      <li>
        <b aria-hidden="true">{SIGNS.onlyHere}</b> {t('places.sign.only')}
      </li>
      <li>
        <b aria-hidden="true">{SIGNS.otherRole}</b> {t('places.sign.otherRole')}
      </li>
    </ul>
  );
}
