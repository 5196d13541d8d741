import type { Answer, Stage } from '@samsyn/board';
import { type CellResult, spotKey } from '@samsyn/workshop';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Select } from '../../ui/select.tsx';
import { SettledRole } from '../settle/settled-mark.tsx';
import { AnswerStack } from './answer-stack.tsx';
import { LabelMark } from './label-mark.tsx';
import { revealKey } from './reveal-cell.tsx';
import type { RevealRows } from './reveal-lanes.ts';
import './reveal-list.css';
import { openCell, useReveal } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import { StrongSentence } from './strong-sentence.tsx';
import type { RevealWords } from './use-reveal-words.ts';

const ALL = '';

interface ListParts {
  readonly round: RevealedRound;
  readonly rows: RevealRows;
  readonly words: RevealWords;
  readonly own: ReadonlyMap<string, Answer>;
}

/** The same as the map, stage by stage in one column: for phones, and for reading aloud. */
export function RevealList(parts: ListParts) {
  const t = useT();
  const { rows } = parts;
  const stage = useReveal((state) => state.stage);
  const shown = rows.stages.filter(({ id }) => stage === null || id === stage);
  return (
    <div className="reveal-list">
      <Select
        label={t('reveal.list.stage')}
        value={shown.length === rows.stages.length ? ALL : (shown[0]?.id ?? ALL)}
        choices={[
          { value: ALL, word: t('reveal.list.all') },
          ...rows.stages.map(({ id, name }) => ({ value: id, word: name })),
        ]}
        onChoose={(value) => useReveal.setState({ stage: value === ALL ? null : value })}
      />
      {shown.map((one) => (
        <StageAnswers key={one.id} stage={one} {...parts} />
      ))}
    </div>
  );
}

function StageAnswers({ stage, round, rows, words, own }: ListParts & { readonly stage: Stage }) {
  const t = useT();
  const hidden = useReveal((state) => state.hidden);
  const column = rows.stages.findIndex(({ id }) => id === stage.id);
  const lanes = [...rows.groups.flatMap((group) => group.lanes), ...rows.quiet];
  const here = lanes.flatMap(({ actor, cells }) => {
    const cell = cells[column];
    return cell == null || hidden.has(cell.label) ? [] : [{ group: actor.group, cell }];
  });
  return (
    <section className="reveal-list__stage">
      <h3>{stage.name}</h3>
      {here.length === 0 && <p>{t('reveal.list.none')}</p>}
      <ul>
        {here.map(({ cell, group }) => (
          <li key={cell.actor} style={groupColour(group)} data-focus-key={revealKey(cell)}>
            <ListCell
              round={round}
              cell={cell}
              words={words}
              own={own.get(spotKey(cell)) ?? null}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ListCell({
  round,
  cell,
  words,
  own,
}: {
  readonly round: RevealedRound;
  readonly cell: CellResult;
  readonly words: RevealWords;
  readonly own: Answer | null;
}) {
  const t = useT();
  const place = { layer: round.layer, stage: cell.stage, actor: cell.actor };
  const drawn = cell.label !== 'few' && cell.label !== 'none';
  return (
    <button
      type="button"
      className="reveal-list__cell"
      data-focus-part="main"
      onClick={() => openCell(cell, 'cells')}
    >
      <span>
        <StrongSentence sentence={words.sentence(cell)} names={[words.actor(cell.actor)]} />
      </span>
      {drawn && <AnswerStack cell={cell} words={words} own={own} />}
      <span className="reveal-list__foot">
        <LabelMark label={cell.label} />
        {own !== null && <span>▲ {t('reveal.own', { answer: words.answer(own) })}</span>}
        <SettledRole cell={place} />
      </span>
    </button>
  );
}
