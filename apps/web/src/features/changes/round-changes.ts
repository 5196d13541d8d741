import type { Role } from '@samsyn/board';
import { type CellResult, LABELS, type Label, rolesByCount, spotKey } from '@samsyn/workshop';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';

/** What happened to the answer that most people give about a cell. */
export const FLOWS = ['added', 'removed', 'changed', 'same'] as const;
export type Flow = (typeof FLOWS)[number];

/** One cell that both rounds asked about. */
export interface CellChange {
  readonly before: CellResult;
  readonly after: CellResult;
  /** Null where too few answered in one of the rounds for anything to be said. */
  readonly flow: Flow | null;
  /** Drawn at random: it tells what changes without being talked about. */
  readonly control: boolean;
}

/** The cells that both rounds are about, in the order of the board. */
export function roundChanges(from: RevealedRound, to: RevealedRound): CellChange[] {
  const earlier = new Map(from.results.cells.map((cell) => [spotKey(cell), cell]));
  const controls = new Set((to.controls ?? []).map(spotKey));
  return to.results.cells.flatMap((after) => {
    const before = earlier.get(spotKey(after));
    if (before === undefined) return [];
    return [{ before, after, flow: flowOf(before, after), control: controls.has(spotKey(after)) }];
  });
}

/** The answer that most people give; the stronger role where two are equally many. */
export function usualAnswer({
  label,
  counts,
}: Pick<CellResult, 'label' | 'counts'>): Role | 'none' | null {
  if (label === 'few') return null;
  const [most] = rolesByCount(counts);
  const none = counts.none ?? 0;
  if (most === undefined) return none > 0 ? 'none' : null;
  return none > most.count ? 'none' : most.role;
}

function flowOf(before: CellResult, after: CellResult): Flow | null {
  const [was, is] = [usualAnswer(before), usualAnswer(after)];
  if (was === null || is === null) return null;
  if (was === is) return 'same';
  if (was === 'none') return 'added';
  return is === 'none' ? 'removed' : 'changed';
}

export function countFlows(changes: readonly CellChange[]): Readonly<Record<Flow, number>> {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const { flow } of changes) if (flow !== null) counts[flow]++;
  return counts;
}

/** How many cells had and have each label; labels that no cell has are left out. */
export function labelShift(
  changes: readonly CellChange[],
): { readonly label: Label; readonly before: number; readonly after: number }[] {
  return LABELS.map((label) => ({
    label,
    before: changes.filter((one) => one.before.label === label).length,
    after: changes.filter((one) => one.after.label === label).length,
  })).filter(({ before, after }) => before + after > 0);
}

/** The cells that are called something else than before, those that came to agree first. */
export function changedLabels(changes: readonly CellChange[]): CellChange[] {
  const agreed = ({ after: { label } }: CellChange): number =>
    Number(label === 'agreed' || label === 'none');
  return changes
    .filter(({ before, after }) => before.label !== after.label)
    .sort((a, b) => agreed(b) - agreed(a));
}

/** The two rounds to compare when nobody has chosen: the latest with the one before it about the same picture. */
export function latestPair(
  rounds: readonly RevealedRound[],
): { readonly from: RevealedRound; readonly to: RevealedRound } | null {
  for (const to of [...rounds].reverse()) {
    const earlier = rounds.slice(0, rounds.indexOf(to));
    const from = earlier.findLast(({ layer }) => layer === to.layer);
    if (from !== undefined) return { from, to };
  }
  return null;
}
