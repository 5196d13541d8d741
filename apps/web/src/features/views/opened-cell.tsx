import { spotKey } from '@samsyn/workshop';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { CellView } from '../reveal/cell-view.tsx';
import { leaveCell } from '../reveal/leave-cell.ts';
import { MeasureNote } from '../reveal/measure-note.tsx';
import { useReveal } from '../reveal/reveal-store.ts';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import type { RevealWords } from '../reveal/use-reveal-words.ts';

/** The counts behind one cell, beside what it was opened from; nothing while none is open. */
export function OpenedCell({
  round,
  words,
}: {
  readonly round: RevealedRound;
  readonly words: RevealWords;
}) {
  const t = useT();
  const open = useReveal((state) => state.open);
  const body = useRef<HTMLDivElement>(null);
  const cell =
    open === null
      ? undefined
      : round.results.cells.find(
          ({ stage, actor }) => stage === open.stage && actor === open.actor,
        );
  const key = cell === undefined ? null : spotKey(cell);
  useEffect(() => {
    if (key !== null) body.current?.focus({ preventScroll: true });
  }, [key]);
  if (cell === undefined) return null;
  const title = words.actor(cell.actor);
  return (
    <SidePanel
      above={words.stage(cell.stage)}
      title={title}
      closeWord={t('reveal.close')}
      onClose={() => leaveCell(cell)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: what was just opened takes the focus as a whole */}
      <div ref={body} className="view__cell" role="group" aria-label={title} tabIndex={-1}>
        <CellView round={round} cell={cell} words={words} own={null} />
        <MeasureNote round={round} />
      </div>
    </SidePanel>
  );
}
