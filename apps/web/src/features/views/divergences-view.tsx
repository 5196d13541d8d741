import { describeNote } from '@samsyn/analysis';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { AnswerStack } from '../reveal/answer-stack.tsx';
import { DivergenceList } from '../reveal/divergence-list.tsx';
import '../reveal/divergence-list.css';
import { divergentCells } from '../reveal/divergent-cells.ts';
import { LabelMark } from '../reveal/label-mark.tsx';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import { RoundChoice } from '../reveal/round-choice.tsx';
import { StrongSentence } from '../reveal/strong-sentence.tsx';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { agreementTable } from './agreement-table.ts';
import { DataTable } from './data-table.tsx';
import { toldOf } from './interval-rows.ts';
import { OpenedCell } from './opened-cell.tsx';
import { ViewFrame } from './view-frame.tsx';
import { useViews } from './views-context.ts';

/** As many as a room talks about. */
const ON_THE_WALL = 6;
const NO_LABELS: ReadonlySet<never> = new Set();

/** Here the pictures part: a sentence a cell, the widest first. */
export function DivergencesView({ round }: { readonly round: RevealedRound }) {
  const t = useT();
  const labels = useLabels();
  const words = useRevealWords();
  const { told, rounds, place } = useViews();
  const analysed = toldOf(told, round);
  const timeZone = ownTimeZone();
  const { people, organisationTypes, cells } = round.results;
  const parted = divergentCells(round.results);
  return (
    <ViewFrame
      title={t('views.divergences.title')}
      lead={[labels.layer(round.layer), round.question].filter((part) => part !== '').join(': ')}
      tools={<RoundChoice rounds={rounds} shown={round} />}
      picture={
        place.wall ? (
          <WallSentences cells={parted.slice(0, ON_THE_WALL)} words={words} />
        ) : (
          <div className="view__beside">
            <div className="view__list">
              <DivergenceList round={round} words={words} />
            </div>
            <OpenedCell round={round} words={words} />
          </div>
        )
      }
      table={
        parted.length === 0 ? (
          <p>{t('reveal.widest.intro', { count: 0, cells: cells.length })}</p>
        ) : (
          <DataTable {...agreementTable(parted, NO_LABELS, words, t)} />
        )
      }
      notes={analysed === undefined ? [] : [describeNote(analysed.note, t, timeZone)]}
      people={{ people, types: organisationTypes }}
    />
  );
}

function WallSentences({
  cells,
  words,
}: {
  readonly cells: ReturnType<typeof divergentCells>;
  readonly words: ReturnType<typeof useRevealWords>;
}) {
  const t = useT();
  const actors = useTemplate((template) => template.actors);
  if (cells.length === 0) return <p>{t('views.divergences.none')}</p>;
  return (
    <ol className="wall-sentences">
      {cells.map((cell) => (
        <li
          key={`${cell.stage}/${cell.actor}`}
          style={groupColour(actors.find(({ id }) => id === cell.actor)?.group ?? '')}
        >
          <p>
            <StrongSentence
              sentence={words.sentence(cell)}
              names={[words.actor(cell.actor), words.stage(cell.stage)]}
            />
          </p>
          <AnswerStack cell={cell} words={words} />
          <LabelMark label={cell.label} />
        </li>
      ))}
    </ol>
  );
}
