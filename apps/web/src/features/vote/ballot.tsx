import type { Card } from '@samsyn/board';
import { setVotes } from '@samsyn/documents';
import { type Vote, votesIn } from '@samsyn/workshop';
import { Minus, Plus } from 'lucide-react';
import { say } from '../../announce/page-announcer.ts';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useOwn } from '../../day/use-own.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useHasEnded, useTemplate } from '../../live/session-context.ts';
import { cardsOfVote, votesLeft } from './ballot.ts';

/** One's own votes: given and taken back with two buttons a card, seen by nobody else. */
export function Ballot({ vote, kind }: { readonly vote: Vote; readonly kind: string }) {
  const t = useT();
  const board = useBoard((whole) => whole);
  const stages = useShownStages();
  const { said, doc } = useOwn();
  const ended = useHasEnded();
  const perPerson = vote.perPerson ?? 1;
  const given = votesIn(said, vote.id);
  const left = votesLeft(perPerson, given);
  const groups = cardsOfVote(
    board,
    stages.map(({ stage }) => stage),
    vote.kind,
  );
  const numberOf = new Map(stages.map(({ stage, number }) => [stage.id, { stage, number }]));
  return (
    <>
      <p className="vote__secret">{t(doc === null ? 'vote.viewer' : 'vote.secret')}</p>
      {doc !== null && (
        <p className="vote__left" data-none={left <= 0 || undefined}>
          {left < 0
            ? t('vote.over', { count: -left, all: perPerson })
            : t('vote.left', { left, all: perPerson })}
        </p>
      )}
      <Turnout vote={vote} />
      {groups.length === 0 && <p>{t('vote.noCards', { kind })}</p>}
      {groups.map(({ stage, cards }) => {
        const shown = numberOf.get(stage);
        return (
          <section key={stage} className="vote__stage" aria-labelledby={`vote-${stage}`}>
            <h3 id={`vote-${stage}`}>{shown !== undefined && <StageTitle {...shown} />}</h3>
            <ul className="vote__cards">
              {cards.map((card) => (
                <VotedCard
                  key={card.id}
                  card={card}
                  count={given.find((one) => one.card === card.id)?.count ?? 0}
                  left={left}
                  give={
                    doc === null || ended ? null : (count) => setVotes(doc, vote.id, card.id, count)
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Turnout({ vote }: { readonly vote: Vote }) {
  const t = useT();
  const { people, answered } = vote.turnout ?? { people: 0, answered: 0 };
  return people === 0 ? null : (
    <p className="vote__turnout">{t('vote.turnout', { people, answered })}</p>
  );
}

function VotedCard({
  card,
  count,
  left,
  give,
}: {
  readonly card: Card;
  readonly count: number;
  readonly left: number;
  /** Null for those who have no votes. */
  readonly give: ((count: number) => void) | null;
}) {
  const t = useT();
  const names = useBoardNames();
  const list = useTemplate(({ actors }) => actors);
  const what = names.card(card.id);
  const actors = list.filter(({ id }) => card.actors.includes(id)).map(({ name }) => name);
  const change = (next: number): void => {
    if (give === null || next < 0 || (next > count && left <= 0)) {
      say(t(next < 0 ? 'vote.said.none' : 'vote.said.spent'));
      return;
    }
    give(next);
    say(t('vote.said', { what, count: next, left: left + count - next }));
  };
  // Not `disabled`: a button that goes dead under the finger throws the focus out on the page.
  return (
    <li
      className="vote__card"
      data-voted={count > 0 || undefined}
      data-focus-key={`vote:${card.id}`}
    >
      <div className="vote__words">
        <p className="vote__text">{card.text || what}</p>
        {actors.length > 0 && <p className="vote__actors">{t.list(actors)}</p>}
      </div>
      {give !== null && (
        <fieldset className="vote__buttons">
          <legend className="visually-hidden">{t('vote.on', { what })}</legend>
          <button
            type="button"
            data-focus-part="back"
            aria-label={t('vote.back', { what })}
            aria-disabled={count === 0}
            onClick={() => change(count - 1)}
          >
            <Minus size={20} aria-hidden="true" />
          </button>
          <span className="vote__count">{t('vote.count', { count })}</span>
          <button
            type="button"
            data-focus-part="main"
            aria-label={t('vote.give', { what, left })}
            aria-disabled={left <= 0}
            onClick={() => change(count + 1)}
          >
            <Plus size={20} aria-hidden="true" />
          </button>
        </fieldset>
      )}
    </li>
  );
}
