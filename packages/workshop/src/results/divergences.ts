import type { Role } from '@samsyn/board';
import { agreementOf } from './cell-agreement.ts';
import { type Counts, rolesByCount } from './raters.ts';
import type { CellResult, RoundResults } from './round-results.ts';

/** What a sentence about a cell says: *8 of 12 see the actor there; 5 say refers, 3 buys*. */
export interface Divergence {
  readonly stage: string;
  readonly actor: string;
  readonly label: 'camps' | 'scattered';
  /** People who answered. */
  readonly n: number;
  /** Those of them who see the actor there. */
  readonly involved: number;
  readonly unknown: number;
  /** Most often first. */
  readonly byRole: readonly { readonly role: Role; readonly count: number }[];
}

/** A cell as it is shown; where few have answered there may be no counts. */
type ShownCell = Pick<CellResult, 'stage' | 'actor' | 'label' | 'n' | 'unknown'> & {
  readonly counts?: Counts | undefined;
};

/**
 * Where the pictures part most: cells in two camps or scattered, the least chance that two people
 * agree first; then the one with more answers; then the order of the board.
 */
export function widestDivergences(
  results: { readonly cells: readonly ShownCell[] },
  limit = Number.POSITIVE_INFINITY,
): Divergence[] {
  const parted = results.cells.flatMap((cell, order) => {
    const { stage, actor, label, n, counts = {}, unknown } = cell;
    if (label !== 'camps' && label !== 'scattered') return [];
    const agreement = agreementOf(counts).role ?? 1;
    const involved = n - (counts.none ?? 0);
    const byRole = rolesByCount(counts);
    return [{ agreement, order, of: { stage, actor, label, n, involved, unknown, byRole } }];
  });
  return parted
    .sort((a, b) => a.agreement - b.agreement || b.of.n - a.of.n || a.order - b.order)
    .slice(0, limit)
    .map(({ of }) => of);
}

/** The cells that nearly everybody sees alike, with the role they see: for the shared map. */
export function agreedCells(
  results: RoundResults,
): { stage: string; actor: string; role: Role | 'none' }[] {
  return results.cells.flatMap(({ stage, actor, label, counts }) => {
    if (label !== 'none' && label !== 'agreed') return [];
    const role = label === 'none' ? label : rolesByCount(counts)[0]?.role;
    return role === undefined ? [] : [{ stage, actor, role }];
  });
}
