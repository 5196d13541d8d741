import { type BoardShare, boardShares, SMALL } from '@samsyn/workshop';
import { type ReactNode, useMemo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useTemplate } from '../../live/session-context.ts';
import type { KnownOfRoom } from './use-attendees.ts';

/** Balance of representation: who is here beside who has made the common map, as counts. */
export function BalancePage({ room: { people } }: { readonly room: KnownOfRoom }) {
  const t = useT();
  const placements = useBoard((board) => board.placements);
  const cards = useBoard((board) => board.cards);
  const shares = useMemo(
    () =>
      people === null
        ? null
        : boardShares(people, { placements: placements.values(), cards: cards.values() }),
    [people, placements, cards],
  );
  if (shares === null) return <p>{t('board.loading')}</p>;
  const { rows, led, unknown } = shares;
  const made = (share: BoardShare): number => share.placements + share.cards;
  const everybody = rows.reduce((sum, row) => sum + row.people, 0);
  const theirs = rows.reduce((sum, row) => sum + made(row), 0);
  const others = [
    { id: 'led', share: led },
    { id: 'unknown', share: unknown },
  ] as const;
  return (
    <div className="attendees">
      <p>{t('attendees.balance.means')}</p>
      {everybody === 0 ? (
        <p className="attendees__none">{t('attendees.balance.nobody')}</p>
      ) : (
        <ul className="attendees__shares">
          {rows.map((row) => (
            <ShareOfType key={row.type} row={row} everybody={everybody} theirs={theirs} />
          ))}
        </ul>
      )}
      {others.map(({ id, share }) =>
        made(share) === 0 ? null : (
          <p key={id}>
            {t(`attendees.balance.${id}`, { placements: share.placements, cards: share.cards })}
          </p>
        ),
      )}
      {rows.some(({ type }) => type === SMALL || type === null) && (
        <p className="attendees__more">{t('attendees.balance.small')}</p>
      )}
    </div>
  );
}

/** One type: two bars with their figures, people over what they have made. */
function ShareOfType({
  row,
  everybody,
  theirs,
}: {
  readonly row: BoardShare;
  readonly everybody: number;
  readonly theirs: number;
}) {
  const t = useT();
  const name = useTemplate(
    ({ organisationTypes }) => organisationTypes.find(({ id }) => id === row.type)?.name,
  );
  const share = (part: number, of: number): string =>
    t.number(of === 0 ? 0 : part / of, { style: 'percent', maximumFractionDigits: 0 });
  const made = row.placements + row.cards;
  const title =
    row.type === null ? t('attendees.balance.all') : row.type === SMALL ? t('result.small') : name;
  return (
    <li>
      <h3>{title ?? row.type}</h3>
      <Bar part={row.people} of={everybody}>
        {t('attendees.balance.people', {
          ...{ people: row.people, everybody, share: share(row.people, everybody) },
        })}
      </Bar>
      <Bar part={made} of={theirs} filled>
        {theirs === 0
          ? t('attendees.balance.nothing')
          : t('attendees.balance.made', { made, theirs, share: share(made, theirs) })}
        {made > 0 && (
          <span className="attendees__more">
            {t('attendees.balance.kinds', { placements: row.placements, cards: row.cards })}
          </span>
        )}
      </Bar>
    </li>
  );
}

function Bar({
  part,
  of,
  filled = false,
  children,
}: {
  readonly part: number;
  readonly of: number;
  readonly filled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <p className="attendees__bar">
      <span
        className={`attendees__fill${filled ? ' attendees__fill--made' : ''}`}
        style={{ inlineSize: `${of === 0 ? 0 : (100 * part) / of}%` }}
        hidden={part === 0}
        aria-hidden="true"
      />
      <span>{children}</span>
    </p>
  );
}
