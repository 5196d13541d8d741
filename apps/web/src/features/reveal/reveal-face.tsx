import type { Answer } from '@samsyn/board';
import { type Spot, spotKey } from '@samsyn/workshop';
import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { useMatches } from '../../ui/use-matches.ts';
import { OwnTypeFirst } from '../organisations/own-type-first.tsx';
import { CellPanel } from './cell-panel.tsx';
import { DivergenceList } from './divergence-list.tsx';
import { LabelFilter } from './label-filter.tsx';
import { MeasureNote } from './measure-note.tsx';
import './reveal-face.css';
import { RevealHead } from './reveal-head.tsx';
import { revealRows } from './reveal-lanes.ts';
import { RevealList } from './reveal-list.tsx';
import { RevealMap } from './reveal-map.tsx';
import { useReveal } from './reveal-store.ts';
import { type RevealedRound, revealedRounds } from './revealed-rounds.ts';
import { useOwnAnswers } from './use-own-answers.ts';
import { useRevealWords } from './use-reveal-words.ts';

/** Too narrow for the map with the divergences beside it. */
const NARROW = '(max-width: 1099px)';

/** Avtäckning: what everybody answered, at once, on the map. */
export default function RevealFace() {
  const t = useT();
  const rounds = useWorkshop(revealedRounds);
  const lang = useBoard(({ meta }) => meta.locale);
  const chosen = useReveal((state) => state.round);
  const round = rounds.find(({ id }) => id === chosen) ?? rounds.at(-1);
  const main = useRef<HTMLElement>(null);
  const arriving = useReveal((state) => state.arriving);
  useEffect(() => {
    if (!arriving) return;
    useReveal.setState({ arriving: false });
    const at = document.activeElement;
    if (at === null || at === document.body) main.current?.focus({ preventScroll: true });
  }, [arriving]);
  return (
    <main ref={main} id="main" className="reveal" tabIndex={-1} lang={lang}>
      {round === undefined ? (
        <p className="reveal__nothing">{t('reveal.nothing')}</p>
      ) : (
        <Revealed rounds={rounds} round={round} />
      )}
    </main>
  );
}

interface RevealedParts {
  readonly rounds: readonly RevealedRound[];
  readonly round: RevealedRound;
}

function Revealed({ rounds, round }: RevealedParts) {
  const words = useRevealWords();
  const own = useOwnAnswers(round);
  const narrow = useMatches(NARROW);
  const open = useReveal((state) => state.open);
  const large = useReveal((state) => state.large);
  const cell = useOpened(round, open);
  const panel = cell !== null && (
    <CellPanel
      round={round}
      cell={cell}
      words={words}
      own={own.get(spotKey(cell)) ?? null}
      large={large}
    />
  );
  if (large && cell !== null) return panel;
  return (
    <>
      <RevealHead rounds={rounds} round={round} words={words} narrow={narrow} />
      {/* Whoever said nothing is asked nothing. */}
      {own.size > 0 && <OwnTypeFirst round={round} />}
      <div className="reveal__row">
        <Form round={round} words={words} own={own} narrow={narrow} />
        {!narrow && (
          <div className="reveal__side" hidden={cell !== null}>
            <DivergenceList round={round} words={words} />
            <MeasureNote round={round} />
          </div>
        )}
        {panel}
      </div>
    </>
  );
}

function Form({
  round,
  words,
  own,
  narrow,
}: {
  readonly round: RevealedRound;
  readonly words: ReturnType<typeof useRevealWords>;
  readonly own: ReadonlyMap<string, Answer>;
  readonly narrow: boolean;
}) {
  const stages = useTemplate((template) => template.stages);
  const actors = useTemplate((template) => template.actors);
  const chosen = useReveal((state) => state.form);
  const form = !narrow && chosen === 'widest' ? 'map' : chosen;
  const rows = useMemo(() => revealRows(round, { stages, actors }), [round, stages, actors]);
  const parts = { round, rows, words, own };
  return (
    <div className={`reveal__form reveal__form--${form}`}>
      {form !== 'widest' && <LabelFilter round={round} />}
      {form === 'map' && <RevealMap {...parts} />}
      {form === 'list' && <RevealList {...parts} />}
      {form === 'widest' && <DivergenceList round={round} words={words} />}
      {narrow && <MeasureNote round={round} />}
    </div>
  );
}

/** The opened cell with its figures; null when none is, or the round did not ask about it. */
function useOpened(round: RevealedRound, open: Spot | null) {
  return useMemo(() => {
    if (open === null) return null;
    return (
      round.results.cells.find(
        ({ stage, actor }) => stage === open.stage && actor === open.actor,
      ) ?? null
    );
  }, [round, open]);
}
