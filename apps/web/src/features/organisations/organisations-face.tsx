import { actorPictures, SMALL } from '@samsyn/workshop';
import { useMemo, useState } from 'react';
import { ActorMark } from '../../board-parts/actor-mark.tsx';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { Select } from '../../ui/select.tsx';
import { useMatches } from '../../ui/use-matches.ts';
import { MeasureNote } from '../reveal/measure-note.tsx';
import { useReveal } from '../reveal/reveal-store.ts';
import { type RevealedRound, revealedRounds } from '../reveal/revealed-rounds.ts';
import { RoundChoice } from '../reveal/round-choice.tsx';
import { type RevealWords, useRevealWords } from '../reveal/use-reveal-words.ts';
import { ActorPage } from './actor-page.tsx';
import { MandateBox } from './mandate-box.tsx';
import './organisations-face.css';
import { OwnTypeFirst } from './own-type-first.tsx';
import { type SeenActor, seenActors, widestOf } from './pictures.ts';

const NARROW = '(max-width: 899px)';

/** How each organisation sees itself beside how the others see it. */
export default function OrganisationsFace() {
  const t = useT();
  const rounds = useWorkshop(revealedRounds);
  const lang = useBoard(({ meta }) => meta.locale);
  const chosen = useReveal((state) => state.round);
  const round = rounds.find(({ id }) => id === chosen) ?? latestWhole(rounds);
  return (
    <main id="main" className="organisations" tabIndex={-1} lang={lang}>
      {round === undefined ? (
        <p>{t('reveal.nothing')}</p>
      ) : (
        <Organisations rounds={rounds} round={round} />
      )}
    </main>
  );
}

/** A round about a few chosen cells says little of an organisation; one about all of them does. */
function latestWhole(rounds: readonly RevealedRound[]): RevealedRound | undefined {
  return rounds.findLast(({ cells }) => cells === undefined) ?? rounds.at(-1);
}

function Organisations({
  rounds,
  round,
}: {
  readonly rounds: readonly RevealedRound[];
  readonly round: RevealedRound;
}) {
  const t = useT();
  const labels = useLabels();
  const words = useRevealWords();
  const { organisationType } = useSession().entry.participant;
  const types = useTemplate((template) => template.organisationTypes);
  const seen = useMemo(
    () => seenActors(actorPictures(round.results, types), types),
    [round.results, types],
  );
  const [chosen, choose] = useState<string | null>(null);
  const shown =
    seen.find(({ actor }) => actor === chosen) ??
    seen.find((one) => one.types.includes(organisationType)) ??
    seen[0];
  return (
    <>
      <header className="organisations__head">
        <div>
          <h2>{t('reveal.self.title')}</h2>
          <p>{labels.layer(round.layer)}</p>
        </div>
        <RoundChoice rounds={rounds} shown={round} />
      </header>
      <OwnTypeFirst round={round} />
      {shown === undefined ? (
        <p className="organisations__none">{t('reveal.self.nobody')}</p>
      ) : (
        <div className="organisations__row">
          <ActorChoice seen={seen} shown={shown.actor} words={words} onChoose={choose} />
          <OneActor shown={shown} words={words} round={round} />
        </div>
      )}
    </>
  );
}

function OneActor({
  shown,
  words,
  round,
}: {
  readonly shown: SeenActor;
  readonly words: RevealWords;
  readonly round: RevealedRound;
}) {
  const t = useT();
  const actor = useTemplate(({ actors }) => actors.find(({ id }) => id === shown.actor));
  return (
    <article className="organisations__actor" aria-labelledby="organisations-actor">
      <h3 id="organisations-actor">
        <ActorMark group={actor?.group ?? ''} /> {words.actor(shown.actor)}
      </h3>
      <p className="organisations__who">
        {t('reveal.self.who', { types: t.list(shown.types.map(words.type)) })}
      </p>
      <ActorPage actor={shown.actor} pictures={shown.pictures} words={words} />
      {actor !== undefined && <MandateBox key={actor.id} actor={actor} />}
      {round.results.types.some(({ type }) => type === SMALL) && (
        <p className="organisations__small">{t('reveal.self.small')}</p>
      )}
      <MeasureNote round={round} />
    </article>
  );
}

function ActorChoice({
  seen,
  shown,
  words,
  onChoose,
}: {
  readonly seen: readonly SeenActor[];
  readonly shown: string;
  readonly words: RevealWords;
  readonly onChoose: (actor: string) => void;
}) {
  const t = useT();
  const narrow = useMatches(NARROW);
  const actors = useTemplate((template) => template.actors);
  if (narrow) {
    return (
      <Select
        label={t('reveal.self.choose')}
        value={shown}
        choices={seen.map(({ actor }) => ({ value: actor, word: words.actor(actor) }))}
        onChoose={onChoose}
      />
    );
  }
  return (
    <nav className="organisations__choice" aria-label={t('reveal.self.choose')}>
      <ul>
        {seen.map(({ actor, pictures }) => (
          <li key={actor}>
            <button
              type="button"
              aria-current={actor === shown ? 'page' : undefined}
              onClick={() => onChoose(actor)}
            >
              <ActorMark group={actors.find(({ id }) => id === actor)?.group ?? ''} />
              <span>
                {words.actor(actor)}
                <span className="organisations__count">
                  {t('reveal.self.count', { count: widestOf(pictures).length })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
