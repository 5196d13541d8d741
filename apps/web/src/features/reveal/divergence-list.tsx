import { useMemo, useState } from 'react';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { SettledRole } from '../settle/settled-mark.tsx';
import { AnswerStack } from './answer-stack.tsx';
import './divergence-list.css';
import { divergenceKey, divergentCells } from './divergent-cells.ts';
import { LabelMark } from './label-mark.tsx';
import { openCell } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import { StrongSentence } from './strong-sentence.tsx';
import type { RevealWords } from './use-reveal-words.ts';

const SHOWN_FIRST = 8;

/** *Här skiljer sig bilderna mest*: the widest first, each as a sentence that leads to its cell. */
export function DivergenceList({
  round,
  words,
}: {
  readonly round: RevealedRound;
  readonly words: RevealWords;
}) {
  const t = useT();
  const actors = useTemplate((template) => template.actors);
  const [all, setAll] = useState(false);
  const { results } = round;
  const divergences = useMemo(() => divergentCells(results), [results]);
  const shown = all ? divergences : divergences.slice(0, SHOWN_FIRST);
  return (
    <section className="divergences" aria-labelledby="divergences-title">
      <h3 id="divergences-title" className="divergences__title">
        {t('reveal.widest.title')}
      </h3>
      <p className="divergences__intro">
        {t('reveal.widest.intro', { count: divergences.length, cells: results.cells.length })}
      </p>
      <ol className="divergences__list">
        {shown.map((cell) => (
          <li
            key={divergenceKey(cell)}
            data-focus-key={divergenceKey(cell)}
            style={groupColour(actors.find(({ id }) => id === cell.actor)?.group ?? '')}
          >
            <button
              type="button"
              className="divergence"
              data-focus-part="main"
              onClick={() => openCell(cell, 'widest')}
            >
              <span className="divergence__sentence">
                <StrongSentence
                  sentence={words.sentence(cell)}
                  names={[words.actor(cell.actor), words.stage(cell.stage)]}
                />
              </span>
              <AnswerStack cell={cell} words={words} />
              <span className="divergence__foot">
                <LabelMark label={cell.label} />
                <SettledRole cell={{ layer: round.layer, stage: cell.stage, actor: cell.actor }} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {divergences.length > SHOWN_FIRST && (
        <button type="button" className="divergences__more" onClick={() => setAll(!all)}>
          {t(all ? 'reveal.widest.fewer' : 'reveal.widest.all', { count: divergences.length })}
        </button>
      )}
    </section>
  );
}
