import {
  type ActorId,
  type Board,
  type CellDifference,
  type Difference,
  differenceOf,
  EMPTY_BOARD,
  type StageId,
} from '@samsyn/board';

/** What has changed first: what comes, what turns into something else, what goes, what stays. */
export const DIFFERENCE_KINDS = [
  'added',
  'changed',
  'removed',
  'same',
] as const satisfies readonly CellDifference[];

export type DifferenceCounts = Readonly<Record<CellDifference, number>>;

const cache = new WeakMap<object, ReadonlyMap<string, Difference>>();

/** `differenceOf`, worked out once for as long as no placement changes. */
export function differencesOf(placements: Board['placements']): ReadonlyMap<string, Difference> {
  let differences = cache.get(placements);
  if (differences === undefined) {
    differences = differenceOf({ ...EMPTY_BOARD, placements });
    cache.set(placements, differences);
  }
  return differences;
}

/** The differences of one stage, by kind and then in the template's order of actors. */
export function differencesAt(
  differences: ReadonlyMap<string, Difference>,
  stage: StageId,
  order: ReadonlyMap<ActorId, number>,
): Difference[] {
  const found: Difference[] = [];
  for (const difference of differences.values()) {
    if (difference.stage === stage) found.push(difference);
  }
  const place = (actor: ActorId): number => order.get(actor) ?? Number.MAX_SAFE_INTEGER;
  return found.sort(
    (a, b) =>
      DIFFERENCE_KINDS.indexOf(a.kind) - DIFFERENCE_KINDS.indexOf(b.kind) ||
      place(a.actor) - place(b.actor),
  );
}

export function countKinds(differences: Iterable<Difference>): DifferenceCounts {
  const counts = { same: 0, added: 0, removed: 0, changed: 0 };
  for (const { kind } of differences) counts[kind]++;
  return counts;
}

/** The parts of the sentence that sums up a stage, in order; empty when the pictures are alike. */
export function summaryParts(
  counts: DifferenceCounts,
): { readonly kind: 'added' | 'removed' | 'changed'; readonly count: number }[] {
  return (['added', 'removed', 'changed'] as const)
    .map((kind) => ({ kind, count: counts[kind] }))
    .filter(({ count }) => count > 0);
}
