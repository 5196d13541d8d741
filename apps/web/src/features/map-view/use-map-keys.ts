import { type Cell, cellKey, type Layer, type StageId } from '@samsyn/board';
import type { KeyboardEvent } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView } from '../../live/session-context.ts';
import { nextGridPlace } from './grid-navigation.ts';
import type { Lane } from './lane-rows.ts';
import { focusCell } from './map-stop.ts';
import { nextToStretch } from './stretch.ts';
import { type CellContent, isDifference } from './use-map-rows.ts';
import { useStretch } from './use-stretch.ts';

/** The keys of the map: arrows between cells, Shift with left and right to stretch, Delete. */
export function useMapKeys(
  lanes: readonly Lane<CellContent>[],
  stages: readonly StageId[],
  layer: Layer,
  may: boolean,
): (event: KeyboardEvent) => void {
  const { placing } = useInView();
  const names = useBoardNames();
  const t = useT();
  const stretch = useStretch();

  const remove = (cell: Cell): void => {
    placing.remove(cell);
    const values = { actor: names.actor(cell.actor), stage: names.stage(cell.stage) };
    say(t('map.removed', values));
  };
  const pull = (lane: Lane<CellContent>, column: number, edge: 'left' | 'right'): void => {
    const filled = lane.cells.map((cell) => cell !== null);
    const next = nextToStretch(filled, column, edge);
    const from = stages[column];
    const to = next === null ? undefined : stages[next];
    if (from === undefined || to === undefined) return say(t('map.stretch.end'));
    const cell: Cell = { layer, stage: from, actor: lane.actor.id };
    if (stretch(cell, [to])) focusThingSoon(`placement:${cellKey({ ...cell, stage: to })}`);
  };
  return (event) => {
    const control = event.target as HTMLElement;
    if (control.dataset.focusPart !== 'main' || event.altKey || event.metaKey) return;
    const [actor, stage] =
      control.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(' ') ?? [];
    const row = lanes.findIndex((lane) => lane.actor.id === actor);
    const column = stages.indexOf(stage ?? '');
    const lane = lanes[row];
    if (lane === undefined || column === -1) return;
    const content = lane.cells[column] ?? null;
    const placed = content !== null && (!isDifference(content) || content.wanted !== null);

    if (event.shiftKey) {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      if (may && placed) pull(lane, column, event.key === 'ArrowRight' ? 'right' : 'left');
      return;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (may && placed) remove({ layer, stage: stages[column] ?? '', actor: lane.actor.id });
      return;
    }
    const size = { rows: lanes.length, columns: stages.length };
    const next = nextGridPlace({ row, column }, size, { key: event.key, ctrl: event.ctrlKey });
    if (next === null) return;
    event.preventDefault();
    const to = lanes[next.row];
    const at = stages[next.column];
    if (to !== undefined && at !== undefined) focusCell(to.actor.id, at);
  };
}
