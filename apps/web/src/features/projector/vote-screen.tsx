import { isCardKind } from '@samsyn/board';
import type { Vote } from '@samsyn/workshop';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import { ProgressScreen } from './word-screens.tsx';

/** As many as can be read from the back row. */
const TOP = 5;

/** How many have voted; once it is closed, what most kinds of organisation put first. */
export function VoteScreen({ vote }: { readonly vote: Vote }) {
  const t = useT();
  const labels = useLabels();
  const cards = useBoard((board) => board.cards);
  if (vote.results === undefined) {
    const { people, answered } = vote.turnout ?? { people: 0, answered: 0 };
    return <ProgressScreen of="vote" counts={{ people, started: answered, finished: answered }} />;
  }
  const all = vote.results.cards.filter(({ total }) => total > 0);
  const kind = isCardKind(vote.kind) ? labels.kindPlural(vote.kind) : '';
  return (
    <div className="projector-votes">
      <p className="projector__title">{t('projector.votes', { kind: kind.toLocaleLowerCase() })}</p>
      <ol>
        {all.slice(0, TOP).map(({ card, total, organisationTypes }) => (
          <li key={card}>
            <span className="projector-votes__text">{cards.get(card)?.text ?? ''}</span>
            <span className="projector-votes__count">
              {t('projector.votes.count', { total, types: organisationTypes })}
            </span>
          </li>
        ))}
      </ol>
      {all.length > TOP && (
        <p className="projector__words">{t('projector.more', { count: all.length - TOP })}</p>
      )}
    </div>
  );
}
