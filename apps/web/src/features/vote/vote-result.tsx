import { type Vote, votesIn } from '@samsyn/workshop';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useOwn } from '../../day/use-own.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';

/** What the room put first: first what most kinds of organisation want, then by votes. */
export function VoteResult({ vote }: { readonly vote: Vote }) {
  const t = useT();
  const { said } = useOwn();
  const own = new Map(votesIn(said, vote.id).map(({ card, count }) => [card, count]));
  const { results } = vote;
  if (results === undefined) return <p>{t('vote.noResult')}</p>;
  const most = Math.max(1, ...results.cards.map(({ total }) => total));
  return (
    <>
      <p>
        {t('vote.result', { people: results.people })}{' '}
        {results.cut > 0 && t('vote.cut', { count: results.cut })}
      </p>
      <div className="vote__scroll">
        <table className="vote__table">
          <caption className="visually-hidden">{t('vote.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('vote.column.card')}</th>
              <th scope="col">{t('vote.column.votes')}</th>
              <th scope="col">{t('vote.column.people')}</th>
              <th scope="col">{t('vote.column.types')}</th>
            </tr>
          </thead>
          <tbody>
            {results.cards.map(({ card, total, people, organisationTypes }) => (
              <tr key={card} data-none={total === 0 || undefined}>
                <th scope="row">
                  <CardWords card={card} />
                  {own.has(card) && (
                    <span className="vote__own">
                      {t('vote.own', { count: own.get(card) ?? 0 })}
                    </span>
                  )}
                </th>
                <td>
                  <span className="vote__total">{total}</span>
                  <Bar share={total / most} />
                </td>
                <td>{people}</td>
                <td>{organisationTypes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="vote__note">{t('vote.note')}</p>
    </>
  );
}

function CardWords({ card: id }: { readonly card: string }) {
  const t = useT();
  const names = useBoardNames();
  const card = useBoard((board) => board.cards.get(id));
  const stage = useStage(card?.stage ?? '');
  if (card === undefined) return t('vote.gone');
  return (
    <>
      <span className="vote__text">{card.text || names.card(id)}</span>
      <span className="vote__actors">{stage?.name}</span>
    </>
  );
}

/** The figure beside it says the same. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg className="vote__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100 * share} height="8" />
    </svg>
  );
}
