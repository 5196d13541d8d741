import type { Answer, Cell, Role, StageId } from '@samsyn/board';

/**
 * What can be done with placed actors, on the shared board and in somebody's own picture alike.
 * Functions, not methods: an editor that takes roles only must not pass for one that takes answers.
 */
export interface PlacementEditing<R extends Answer = Role> {
  /** Puts an actor in a cell. Where it already stands, what is there is kept. */
  readonly place: (cell: Cell, role?: R) => void;
  /** Moves a placement with all that is said about it, in one step. An occupant keeps its place. */
  readonly move: (from: Cell, to: Cell) => void;
  readonly copy: (from: Cell, to: Cell) => void;
  /** Says the same of neighbouring stages, in one step. Stages where it stands are left alone. */
  readonly stretch: (from: Cell, stages: readonly StageId[]) => void;
  readonly setRole: (cell: Cell, role: R) => void;
  readonly remove: (cell: Cell) => void;
}
