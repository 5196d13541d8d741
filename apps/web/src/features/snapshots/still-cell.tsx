import type { OrganisationType, Placement, Settled } from '@samsyn/board';
import { Check } from 'lucide-react';
import { settledWords } from '../../board-parts/settled-words.ts';
import type { Labels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import type { StillEntry } from './still-entries.ts';

/** One cell of a map that one can only look at: the role, all that is said of it, what was agreed. */
export function StillCell({
  entry: { placement, settled },
  labels,
  types,
  before,
  after,
}: {
  readonly entry: StillEntry;
  readonly labels: Labels;
  readonly types: readonly OrganisationType[];
  /** Whether the neighbours are filled: the token joins them into a band. */
  readonly before: boolean;
  readonly after: boolean;
}) {
  const agreed = settled !== null && (
    <StillSettled settled={settled} placed={placement} labels={labels} types={types} />
  );
  if (placement === null) return <div className="still-agreed">{agreed}</div>;
  const ends = `${before ? '' : ' map-token--first'}${after ? '' : ' map-token--last'}`;
  return (
    <div className={`map-token${ends}`}>
      <span className="still-token">
        <span className="map-token__words">
          {labels.role(placement.role)}
          {placement.also.map((one) => ` + ${labels.role(one)}`).join('')}
          <Marks placement={placement} />
          {placement.note !== '' && <span className="still-token__note">{placement.note}</span>}
          {agreed}
        </span>
      </span>
    </div>
  );
}

/** How long it lasts, until when and at which level: the words that stand on a token of Tavla. */
function Marks({ placement: { duration, until, level } }: { readonly placement: Placement }) {
  const t = useT();
  const words = [
    ...(duration === null ? [] : [t(`duration.${duration}`)]),
    ...(until === null ? [] : [t('board.token.until', { date: until })]),
    ...(level === null ? [] : [t(`level.${level}`)]),
  ];
  if (words.length === 0) return null;
  return <span className="map-token__duration">{words.join(' · ')}</span>;
}

function StillSettled({
  settled,
  placed,
  labels,
  types,
}: {
  readonly settled: Settled;
  readonly placed: Placement | null;
  readonly labels: Labels;
  readonly types: readonly OrganisationType[];
}) {
  const t = useT();
  return (
    <span className="still-settled">
      <Check size={14} aria-hidden="true" />
      {settledWords(settled, placed?.role ?? null, types, labels, t)}
      {settled.note !== '' && <span className="still-token__note">{settled.note}</span>}
    </span>
  );
}
