import type { Answer, Layer } from '@samsyn/board';
import { type CellResult, type Spot, spotKey } from '@samsyn/workshop';
import { memo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { SettledRole, useSettled, useSettledWords } from '../settle/settled-mark.tsx';
import { AnswerStack } from './answer-stack.tsx';
import './reveal-cell.css';
import { openCell } from './reveal-store.ts';
import type { RevealWords } from './use-reveal-words.ts';

/** So small a share has no room for a letter in the widest column that the map has. */
const SLIVER = 0.06;

/** Focus key of a cell of the reveal. */
export function revealKey(spot: Spot): string {
  return `reveal:${spotKey(spot)}`;
}

/** What the room says about an actor at a stage: pattern, figure and word. */
export const RevealCell = memo(function RevealCell({
  cell,
  layer,
  people,
  words,
  own,
  stop,
  open,
}: {
  readonly cell: CellResult;
  readonly layer: Layer;
  /** How many took part: the figure says of how many it is only where they are fewer. */
  readonly people: number;
  readonly words: RevealWords;
  readonly own: Answer | null;
  /** Whether Tab stops here. */
  readonly stop: boolean;
  readonly open: boolean;
}) {
  const t = useT();
  const { label, n, counts } = cell;
  const place = { layer, stage: cell.stage, actor: cell.actor };
  const settled = useSettled(place);
  const agreed = useSettledWords(place, null);
  const involved = n - (counts.none ?? 0);
  const sentence = [
    `${words.label(label)}.`,
    words.sentence(cell),
    own === null ? '' : t('reveal.own', { answer: words.answer(own) }),
    agreed === '' ? '' : t('reveal.settled', { words: agreed }),
  ];
  const isDrawn = label !== 'few';
  // Where nearly everybody sees no role, one's own *no role* need not be pointed at.
  const marked = label === 'none' && own === 'none' ? null : own;
  return (
    <td
      className={`reveal-cell reveal-cell--${label}`}
      data-settled={settled !== undefined || undefined}
      data-focus-key={revealKey(cell)}
    >
      <button
        type="button"
        className={`reveal-cell__main label-frame--${label}`}
        data-focus-part="main"
        data-spot={`${cell.stage} ${cell.actor}`}
        tabIndex={stop ? 0 : -1}
        aria-label={sentence.filter((part) => part !== '').join(' ')}
        aria-expanded={open}
        onClick={() => openCell(cell, 'cells')}
      >
        {label !== 'few' && (
          <b className="reveal-cell__figure">
            {involved}
            {n !== people && <span className="reveal-cell__of">/{n}</span>}
          </b>
        )}
        {isDrawn && (
          <AnswerStack
            {...{ cell, words, own: marked }}
            // Where nobody sees a role, or one is agreed on, the bar is a line without letters.
            lettersFrom={label === 'none' || settled !== undefined ? 1 : SLIVER}
          />
        )}
        <span className="reveal-cell__label">{words.label(label)}</span>
        <SettledRole cell={place} />
      </button>
    </td>
  );
});
