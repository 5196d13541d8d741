import type { OrganisationType } from '@samsyn/board';
import { addCounts, CATEGORIES, type Category, type Counts } from './raters.ts';
import type { CellResult } from './round-results.ts';

/** An actor's picture of itself at a stage beside the others' picture of it. */
export interface SelfOthers {
  readonly actor: string;
  readonly stage: string;
  /** Chance that one insider and one outsider give the same answer. */
  readonly same: number;
  /** Shared part of the two distributions: Σ_k min(self, others). */
  readonly overlap: number;
  /** Share of others minus share of self that see the actor there: above 0, others expect more. */
  readonly direction: number;
  readonly nSelf: number;
  readonly nOthers: number;
}

type Shares = ReadonlyMap<Category, number>;

/** Fewer others than that make no picture that is shown: one could tell whose it is. */
export const FEWEST_OTHERS = 3;

/** A cell with what was said about it by type; how it is counted decides what may be compared. */
type CellByType = Pick<CellResult, 'stage' | 'actor' | 'byType'>;

/**
 * How actors see themselves beside how others see them, from what is counted by type: *self* are the
 * people of every type that lists the actor, pooled; *others* are averaged per type first, so that
 * eight municipal people do not outweigh two. Only what the rows hold goes in, so it gives away no
 * more than they do: a type that is pooled has no self here, and fewer than three others make none.
 *
 * With the shares p of each answer k: `same` = Σ_k p_self(k)·p_others(k), `overlap` =
 * Σ_k min(p_self(k), p_others(k)), `direction` = p_self(none) − p_others(none).
 *
 * @param organisationTypes which actors the people of a type are
 * @param fewestOthers how many others there must be
 */
export function selfOthers(
  results: { readonly cells: readonly CellByType[] },
  organisationTypes: readonly Pick<OrganisationType, 'id' | 'actors'>[],
  fewestOthers: number = FEWEST_OTHERS,
): SelfOthers[] {
  const selves = new Map<string, Set<string>>();
  for (const { id, actors } of organisationTypes) {
    for (const actor of actors) selves.set(actor, (selves.get(actor) ?? new Set()).add(id));
  }
  return results.cells.flatMap(({ stage, actor, byType }) => {
    const own = selves.get(actor);
    if (own === undefined) return [];
    const self = byType.filter(({ type, n }) => own.has(type) && n > 0);
    const others = byType.filter(({ type, n }) => !own.has(type) && n > 0);
    const nSelf = peopleIn(self);
    const nOthers = peopleIn(others);
    if (nSelf === 0 || nOthers < fewestOthers) return [];
    const between = compareShares(
      sharesOf(addCounts(self.map(({ counts }) => counts))),
      meanShares(others.map(({ counts }) => sharesOf(counts))),
    );
    return [{ actor, stage, ...between, nSelf, nOthers }];
  });
}

/**
 * The entries in which self and others part most, for an organisation's page or a report: what is
 * read by others never rests on fewer than three of them.
 */
export function widestGaps(entries: readonly SelfOthers[], limit = 3): SelfOthers[] {
  return entries
    .filter(({ direction, nOthers }) => direction !== 0 && nOthers >= FEWEST_OTHERS)
    .sort((a, b) => Math.abs(b.direction) - Math.abs(a.direction) || a.overlap - b.overlap)
    .slice(0, limit);
}

const peopleIn = (rows: readonly { n: number }[]): number =>
  rows.reduce((sum, { n }) => sum + n, 0);

function sharesOf(counts: Counts): Shares {
  const n = CATEGORIES.reduce((sum, category) => sum + (counts[category] ?? 0), 0);
  return new Map(CATEGORIES.map((category) => [category, (counts[category] ?? 0) / n]));
}

function meanShares(rows: readonly Shares[]): Shares {
  const mean = (category: Category) =>
    rows.reduce((sum, shares) => sum + (shares.get(category) ?? 0), 0) / rows.length;
  return new Map(CATEGORIES.map((category) => [category, mean(category)]));
}

function compareShares(self: Shares, others: Shares) {
  let same = 0;
  let overlap = 0;
  for (const category of CATEGORIES) {
    const [ours, theirs] = [self.get(category) ?? 0, others.get(category) ?? 0];
    same += ours * theirs;
    overlap += Math.min(ours, theirs);
  }
  // Seeing an actor there is everything but seeing no role.
  return { same, overlap, direction: (self.get('none') ?? 0) - (others.get('none') ?? 0) };
}
