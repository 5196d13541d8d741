import type { Snapshot, SnapshotRound } from '@samsyn/snapshot';
import { spotKey } from '@samsyn/workshop';
import { alphaOf } from '../agreement/alpha.ts';
import { leavingEachOut } from '../agreement/cell-counts.ts';
import { overlapOf } from '../agreement/overlap.ts';
import { pairOverlaps } from '../agreement/pair-overlaps.ts';
import { percentOf } from '../agreement/percent.ts';
import { difference, jackknife, type LeaveOneOut } from '../jackknife/jackknife.ts';
import { type Figure, NO_FIGURE } from '../schema/figure.ts';
import type { ChangePart } from '../schema/round-part.ts';
import { changeNote } from './notes.ts';
import { MISSING, NONE, partOf, type RoundPicture } from './round-picture.ts';

export interface ReadRound {
  readonly round: SnapshotRound;
  readonly picture: RoundPicture;
}

/**
 * Two rounds can be compared where they ask the same of the same template: same layer, same hash,
 * and cells in common; and where there are answers to compare.
 */
export function areComparable(a: ReadRound, b: ReadRound): boolean {
  return (
    a.picture.raters.length > 0 &&
    b.picture.raters.length > 0 &&
    a.round.layer === b.round.layer &&
    a.round.templateHash === b.round.templateHash &&
    inBoth(a.picture.cells.map(spotKey), b.picture.cells.map(spotKey)).length > 0
  );
}

/**
 * What has changed from one round to another: the people who answered both, on the cells that both
 * are about. Each figure is the later minus the earlier one, with the paired jackknife that leaves
 * the same person out of both. Cells that were chosen because people disagreed will on average
 * agree more the next time, so the control cells, drawn at random, are also reported alone.
 */
export function analyseChange(from: ReadRound, to: ReadRound, snapshot: Snapshot): ChangePart {
  const people = inBoth(from.picture.raters, to.picture.raters);
  const cells = inBoth(from.picture.cells.map(spotKey), to.picture.cells.map(spotKey));
  const controls = new Set(to.round.controls.map(spotKey));
  const drawn = cells.filter(({ key }) => controls.has(key));
  const [before, after] = bothParts(from.picture, to.picture, people, cells);
  const [drawnBefore, drawnAfter] = bothParts(from.picture, to.picture, people, drawn);
  const flows = flowsBetween(before, after);
  const compared = flows.added + flows.removed + flows.changed + flows.same;
  return {
    from: from.round.id,
    to: to.round.id,
    layer: to.round.layer,
    people: people.length,
    onlyFrom: from.picture.raters.length - people.length,
    onlyTo: to.picture.raters.length - people.length,
    sharedOnlyFrom: sharedOfDropouts(from.picture, people, cells),
    cells: cells.length,
    controlCells: drawn.length,
    shared: change(sharedBetween(before), sharedBetween(after)),
    alpha: change(leavingEachOut(before, alphaOf), leavingEachOut(after, alphaOf)),
    percent: change(leavingEachOut(before, percentOf), leavingEachOut(after, percentOf)),
    flows,
    unchanged: compared === 0 ? null : flows.same / compared,
    controls:
      drawn.length === 0
        ? NO_FIGURE
        : change(sharedBetween(drawnBefore), sharedBetween(drawnAfter)),
    note: changeNote(after, { from: from.round, to: to.round }, snapshot),
  };
}

const change = (before: LeaveOneOut, after: LeaveOneOut): Figure =>
  jackknife(difference(before, after));

const sharedBetween = (picture: RoundPicture): LeaveOneOut =>
  overlapOf(pairOverlaps(picture).role, picture.types).between;

/** Fewer drop-outs than that would be known by what is said of them. */
const FEWEST_DROPOUTS = 3;

/** How like everybody else's the first pictures of those were who did not come back. */
function sharedOfDropouts(
  before: RoundPicture,
  stayed: readonly Pair[],
  cells: readonly Pair[],
): number | null {
  const n = before.raters.length;
  const back = new Set(stayed.map((one) => one.before));
  if (n - back.size < FEWEST_DROPOUTS) return null;
  const everybody = before.raters.map((_, person) => person);
  const compared = partOf(
    before,
    everybody,
    cells.map((cell) => cell.before),
  );
  const { role } = pairOverlaps(compared);
  const overlaps = everybody.flatMap((i) =>
    everybody
      .slice(0, i)
      .flatMap((j) => (back.has(i) && back.has(j) ? [] : (role[i * n + j] ?? []))),
  );
  const known = overlaps.filter((one) => !Number.isNaN(one));
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

interface Pair {
  readonly key: string;
  readonly before: number;
  readonly after: number;
}

/** What is in two lists, with its places; in the order of the later one. */
function inBoth(before: readonly string[], after: readonly string[]): Pair[] {
  const places = new Map(before.map((key, index) => [key, index]));
  return after.flatMap((key, index) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ key, before: place, after: index }];
  });
}

function bothParts(
  before: RoundPicture,
  after: RoundPicture,
  people: readonly Pair[],
  cells: readonly Pair[],
): [RoundPicture, RoundPicture] {
  const part = (picture: RoundPicture, side: 'before' | 'after') =>
    partOf(
      picture,
      people.map((one) => one[side]),
      cells.map((one) => one[side]),
    );
  return [part(before, 'before'), part(after, 'after')];
}

/** Cell by cell and person by person, where both answered: role new, gone, another, or the same. */
function flowsBetween(before: RoundPicture, after: RoundPicture): ChangePart['flows'] {
  const flows = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const [person, earlier] of before.answers.entries()) {
    for (const [cell, was] of earlier.entries()) {
      const is = after.answers[person]?.[cell] ?? MISSING;
      if (was === MISSING || is === MISSING) continue;
      if (was === is) flows.same++;
      else if (was === NONE) flows.added++;
      else if (is === NONE) flows.removed++;
      else flows.changed++;
    }
  }
  return flows;
}
