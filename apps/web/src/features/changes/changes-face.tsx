import { useMemo, useState } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { Select } from '../../ui/select.tsx';
import { MeasureNote } from '../reveal/measure-note.tsx';
import { type RevealedRound, revealedRounds } from '../reveal/revealed-rounds.ts';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { AnalysedFigures } from './analysed-figures.tsx';
import { ChangedCells } from './changed-cells.tsx';
import './changes-face.css';
import { FlowCounts } from './flow-counts.tsx';
import { LabelShift } from './label-shift.tsx';
import { RoleClarity } from './role-clarity.tsx';
import { latestPair, roundChanges } from './round-changes.ts';

/** Vad ändrades: one round against another, on the cells that both asked about. */
export default function ChangesFace() {
  const t = useT();
  const rounds = useWorkshop(revealedRounds);
  const lang = useBoard(({ meta }) => meta.locale);
  const [chosen, choose] = useState<{ from: string; to: string } | null>(null);
  const latest = useMemo(() => latestPair(rounds), [rounds]);
  const from = rounds.find(({ id }) => id === chosen?.from) ?? latest?.from;
  const to = rounds.find(({ id }) => id === chosen?.to) ?? latest?.to;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page with nothing to press is scrolled with keys too
    <main id="main" className="changes" tabIndex={0} lang={lang}>
      <h2>{t('reveal.changes.title')}</h2>
      {from === undefined || to === undefined ? (
        <p>{t('reveal.changes.nothing')}</p>
      ) : (
        <>
          {rounds.length > 2 && (
            <PairChoice rounds={rounds} from={from} to={to} onChoose={choose} />
          )}
          <Changes from={from} to={to} />
        </>
      )}
      <RoleClarity />
    </main>
  );
}

function PairChoice({
  rounds,
  from,
  to,
  onChoose,
}: {
  readonly rounds: readonly RevealedRound[];
  readonly from: RevealedRound;
  readonly to: RevealedRound;
  readonly onChoose: (pair: { from: string; to: string }) => void;
}) {
  const t = useT();
  const labels = useLabels();
  const choices = rounds.map((round, index) => ({
    value: round.id,
    word: t('reveal.round.name', {
      number: index + 1,
      layer: labels.layer(round.layer),
      cells: round.results.cells.length,
    }),
  }));
  return (
    <div className="changes__choice">
      <Select
        label={t('reveal.changes.from')}
        value={from.id}
        choices={choices}
        onChoose={(id) => onChoose({ from: id, to: to.id })}
      />
      <Select
        label={t('reveal.changes.to')}
        value={to.id}
        choices={choices}
        onChoose={(id) => onChoose({ from: from.id, to: id })}
      />
    </div>
  );
}

function Changes({ from, to }: { readonly from: RevealedRound; readonly to: RevealedRound }) {
  const t = useT();
  const words = useRevealWords();
  const all = useMemo(() => roundChanges(from, to), [from, to]);
  const talked = all.filter(({ control }) => !control);
  const controls = all.filter(({ control }) => control);
  if (from.id === to.id) return <p>{t('reveal.changes.sameTwice')}</p>;
  if (all.length === 0) return <p>{t('reveal.changes.apart')}</p>;
  return (
    <>
      <p className="changes__about">
        {t('reveal.changes.about', {
          cells: talked.length,
          controls: controls.length,
          before: from.results.people,
          after: to.results.people,
        })}
      </p>
      <div className="changes__row">
        <section aria-labelledby="changes-flows">
          <h3 id="changes-flows">{t('reveal.changes.flows')}</h3>
          <FlowCounts changes={talked} />
          <LabelShift changes={talked} />
        </section>
        <AnalysedFigures from={from.id} to={to.id} />
      </div>
      <section aria-labelledby="changes-cells">
        <h3 id="changes-cells">{t('reveal.changes.cells')}</h3>
        <ChangedCells changes={talked} words={words} />
      </section>
      {controls.length > 0 && (
        <section className="changes__controls" aria-labelledby="changes-controls">
          <h3 id="changes-controls">{t('reveal.changes.controls')}</h3>
          <p>{t('reveal.changes.controls.what', { count: controls.length })}</p>
          <FlowCounts changes={controls} />
          <ChangedCells changes={controls} words={words} />
        </section>
      )}
      <p className="changes__caveat">{t('reveal.changes.caveat')}</p>
      <MeasureNote round={to} />
    </>
  );
}
