import { type Answer, type Board, cardsAt, type Layer, type StageId } from '@samsyn/board';
import type { MoveItem, MoveTarget } from './move-item.ts';

/** The places of one stage that a held thing can go to, from the top down. */
export interface TargetColumn {
  readonly stage: StageId;
  readonly targets: readonly MoveTarget[];
}

/** Where among the columns a held thing is. */
export interface TargetPlace {
  readonly column: number;
  readonly row: number;
}

/**
 * Every place that a held thing can go to. Actors go to stages, and onto cards to be linked with
 * them; a placed actor can be linked in its own stage only, where moving it would mean nothing.
 */
export function targetColumns(
  board: Board<Answer>,
  stages: readonly StageId[],
  item: MoveItem,
  layer: Layer,
): readonly TargetColumn[] {
  return stages.map((stage) => {
    const cards = cardsAt(board, stage);
    if (item.kind === 'card') {
      const others = cards.filter(({ id }) => id !== item.card).length;
      const targets = Array.from({ length: others + 1 }, (_, index) => {
        return { kind: 'position', stage, index } as const;
      });
      return { stage, targets };
    }
    const home = item.kind === 'actor' || item.cell.stage === stage;
    const links = home ? cards.map(({ id }) => ({ kind: 'card', card: id }) as const) : [];
    return { stage, targets: [{ kind: 'stage', layer, stage }, ...links] };
  });
}

/** Where a thing is when it is lifted. An actor of the palette starts above the first stage. */
export function startPlace(
  board: Board<Answer>,
  columns: readonly TargetColumn[],
  item: MoveItem,
): TargetPlace {
  if (item.kind === 'actor') return { column: 0, row: 0 };
  const card = item.kind === 'card' ? board.cards.get(item.card) : undefined;
  const stage = item.kind === 'placement' ? item.cell.stage : card?.stage;
  const column = Math.max(
    0,
    columns.findIndex((candidate) => candidate.stage === stage),
  );
  if (card === undefined) return { column, row: 0 };
  return {
    column,
    row: Math.max(
      0,
      cardsAt(board, card.stage).findIndex(({ id }) => id === card.id),
    ),
  };
}

export function targetAt(columns: readonly TargetColumn[], place: TargetPlace): MoveTarget | null {
  return columns[place.column]?.targets[place.row] ?? null;
}

/**
 * The place that a key leads to; null for a key that leads nowhere. No arrow is dead: the ends
 * meet, and where a stage holds one place only, up and down go to the neighbouring stages.
 */
export function nextPlace(
  columns: readonly TargetColumn[],
  place: TargetPlace,
  key: string,
  item: MoveItem,
): TargetPlace | null {
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : null;
  if (digit !== null) return digit < columns.length ? enter(columns, digit, item) : null;
  const rows = columns[place.column]?.targets.length ?? 0;
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  if ((key === 'ArrowUp' || key === 'ArrowDown') && rows > 1) {
    return { column: place.column, row: (place.row + step + rows) % rows };
  }
  if (!key.startsWith('Arrow') || columns.length === 0) return null;
  // From the palette, before the first stage, a step back leads to the last one.
  const from = place.column < 0 && step < 0 ? 0 : place.column;
  return enter(columns, (from + step + columns.length) % columns.length, item);
}

/** A card comes in last among the cards of another stage, an actor into the stage itself. */
function enter(columns: readonly TargetColumn[], column: number, item: MoveItem): TargetPlace {
  const rows = columns[column]?.targets.length ?? 1;
  return { column, row: item.kind === 'card' ? rows - 1 : 0 };
}
