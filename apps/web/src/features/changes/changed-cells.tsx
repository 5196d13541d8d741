import { spotKey } from '@samsyn/workshop';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { AnswerStack } from '../reveal/answer-stack.tsx';
import { LabelMark } from '../reveal/label-mark.tsx';
import type { RevealWords } from '../reveal/use-reveal-words.ts';
import { type CellChange, changedLabels } from './round-changes.ts';

/** The cells whose label changed, each with what was said before and what is said now. */
export function ChangedCells({
  changes,
  words,
}: {
  readonly changes: readonly CellChange[];
  readonly words: RevealWords;
}) {
  const t = useT();
  const actors = useTemplate((template) => template.actors);
  const changed = changedLabels(changes);
  if (changed.length === 0) return <p>{t('reveal.changes.cells.none')}</p>;
  return (
    <ul className="changed-cells">
      {changed.map(({ before, after }) => (
        <li
          key={spotKey(after)}
          style={groupColour(actors.find(({ id }) => id === after.actor)?.group ?? '')}
        >
          <p className="changed-cells__where">
            <strong>{words.actor(after.actor)}</strong> · {words.stage(after.stage)}
          </p>
          <p className="changed-cells__labels">
            <LabelMark label={before.label} /> <span aria-hidden="true">→</span>
            <span className="visually-hidden">{t('reveal.changes.became')}</span>{' '}
            <LabelMark label={after.label} />
          </p>
          <Side word={t('reveal.changes.before')} cell={before} words={words} />
          <Side word={t('reveal.changes.after')} cell={after} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Side({
  word,
  cell,
  words,
}: {
  readonly word: string;
  readonly cell: CellChange['after'];
  readonly words: RevealWords;
}) {
  return (
    <div className="changed-cells__side">
      <span className="changed-cells__word">{word}</span>
      {cell.label !== 'few' && <AnswerStack cell={cell} words={words} />}
      <span>{words.sentence(cell)}</span>
    </div>
  );
}
