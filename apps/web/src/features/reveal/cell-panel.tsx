import type { Answer } from '@samsyn/board';
import { type CellResult, type Spot, spotKey } from '@samsyn/workshop';
import { ArrowLeft, ArrowRight, Handshake, Maximize2, Minimize2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { openSettle } from '../settle/open-settle.ts';
import { useSettled } from '../settle/settled-mark.tsx';
import { CellEyes } from './cell-eyes.tsx';
import { CellView } from './cell-view.tsx';
import { divergentCells } from './divergent-cells.ts';
import { leaveCell } from './leave-cell.ts';
import { MeasureNote } from './measure-note.tsx';
import { openCell, useReveal } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import type { RevealWords } from './use-reveal-words.ts';

interface PanelParts {
  readonly round: RevealedRound;
  readonly cell: CellResult;
  readonly words: RevealWords;
  readonly own: Answer | null;
  /** Fills the face, for a room to read. */
  readonly large: boolean;
}

/** The opened cell beside the map, with the way on to the next divergence. */
export function CellPanel(parts: PanelParts) {
  const t = useT();
  const { round, cell, words, large } = parts;
  const body = useRef<HTMLDivElement>(null);
  const key = spotKey(cell);
  const title = words.actor(cell.actor);
  useEffect(() => {
    body.current?.focus({ preventScroll: true });
    body.current?.parentElement?.scrollTo({ top: 0 });
  }, [key, large]);
  const content = (
    // biome-ignore lint/a11y/useSemanticElements: what was just opened takes the focus as a whole
    <div
      ref={body}
      className="cell-panel"
      role="group"
      aria-label={`${title}, ${words.stage(cell.stage)}`}
      tabIndex={-1}
    >
      <Tools {...parts} />
      <CellView {...parts} />
      <MeasureNote round={round} />
    </div>
  );
  if (!large) {
    return (
      <SidePanel
        above={words.stage(cell.stage)}
        title={title}
        closeWord={t('reveal.close')}
        onClose={() => leaveCell(cell)}
        reading
      >
        {content}
      </SidePanel>
    );
  }
  return (
    <section className="cell-large" aria-label={title}>
      <h2 className="visually-hidden">
        {title}, {words.stage(cell.stage)}
      </h2>
      {content}
    </section>
  );
}

function Tools({ round, cell, large }: PanelParts) {
  const t = useT();
  const facilitator = useSession().entry.role === 'facilitator';
  const place = { layer: round.layer, stage: cell.stage, actor: cell.actor };
  const settled = useSettled(place) !== undefined;
  const { before, after, at, count } = useNeighbours(round, cell);
  return (
    <div className="cell-panel__tools">
      {facilitator && (
        <span data-focus-key="reveal:settle">
          <Button
            kind="primary"
            data-focus-part="main"
            aria-haspopup="dialog"
            icon={<Handshake aria-hidden="true" />}
            onClick={() => openSettle(place, 'reveal:settle')}
          >
            {t(settled ? 'reveal.settle.change' : 'reveal.settle')}
          </Button>
        </span>
      )}
      {facilitator && <CellEyes round={round} cell={cell} />}
      {at !== null && (
        <span className="cell-panel__walk">
          <Walk to={before} word={t('reveal.previous')} icon={<ArrowLeft aria-hidden="true" />} />
          <span>{t('reveal.place', { place: at + 1, count })}</span>
          <Walk to={after} word={t('reveal.next')} icon={<ArrowRight aria-hidden="true" />} />
        </span>
      )}
      <Button
        kind="quiet"
        icon={large ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
        onClick={() => useReveal.setState({ large: !large })}
      >
        {t(large ? 'reveal.large.end' : 'reveal.large')}
      </Button>
    </div>
  );
}

function Walk({
  to,
  word,
  icon,
}: {
  readonly to: Spot | null;
  readonly word: string;
  readonly icon: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className="cell-panel__step"
      aria-label={word}
      aria-disabled={to === null || undefined}
      onClick={() => {
        if (to !== null) openCell(to);
      }}
    >
      {icon}
    </button>
  );
}

/** Where a cell stands among the divergences; `at` is null for one that is none. */
function useNeighbours({ results }: RevealedRound, cell: CellResult) {
  return useMemo(() => {
    const all = divergentCells(results);
    const at = all.findIndex(({ stage, actor }) => stage === cell.stage && actor === cell.actor);
    if (at === -1) return { at: null, count: all.length, before: null, after: null };
    return { at, count: all.length, before: all[at - 1] ?? null, after: all[at + 1] ?? null };
  }, [results, cell]);
}
