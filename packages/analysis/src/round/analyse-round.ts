import type { Snapshot, SnapshotRound } from '@samsyn/snapshot';
import { ac1Of } from '../agreement/ac1.ts';
import { alphaOf } from '../agreement/alpha.ts';
import { leavingEachOut } from '../agreement/cell-counts.ts';
import { type Overlap, overlapOf } from '../agreement/overlap.ts';
import { pairOverlaps } from '../agreement/pair-overlaps.ts';
import { percentOf } from '../agreement/percent.ts';
import { jackknife } from '../jackknife/jackknife.ts';
import type { OverlapPart, RoundPart } from '../schema/round-part.ts';
import type { SurveyPart } from '../schema/survey-part.ts';
import { analyseCells } from './analyse-cells.ts';
import { roundNote } from './notes.ts';
import type { RoundPicture } from './round-picture.ts';
import { roundSelfOthers } from './round-self-others.ts';
import { unknownsOf } from './unknowns.ts';

/** Everything that one round tells. */
export function analyseRound(
  round: SnapshotRound,
  picture: RoundPicture,
  snapshot: Snapshot,
  surveys: readonly SurveyPart[],
): RoundPart {
  const cells = analyseCells(picture);
  const overlaps = pairOverlaps(picture);
  const shared = overlapOf(overlaps.role, picture.types);
  const unknown = cells.reduce((sum, cell) => sum + cell.unknown, 0);
  const said = cells.reduce((sum, cell) => sum + cell.n + cell.unknown, 0);
  return {
    id: round.id,
    question: round.question,
    layer: round.layer,
    people: picture.raters.length,
    organisationTypes: new Set(picture.types).size,
    templateHash: round.templateHash,
    unknownShare: said === 0 ? null : unknown / said,
    shared: overlapPart(shared),
    who: overlapPart(overlapOf(overlaps.who, picture.types)),
    sensitivity: shared.withoutTypes
      .map(({ type, value }) => ({ organisationType: type, shared: value }))
      .sort((a, b) => (a.organisationType < b.organisationType ? -1 : 1)),
    expert: {
      percent: jackknife(leavingEachOut(picture, percentOf)),
      alpha: jackknife(leavingEachOut(picture, alphaOf)),
      ac1: jackknife(leavingEachOut(picture, (counts) => ac1Of(counts))),
    },
    cells,
    selfOthers: roundSelfOthers(picture, snapshot.organisationTypes),
    unknowns: unknownsOf(cells),
    surveys: [...surveys],
    note: roundNote(round, picture, snapshot),
  };
}

function overlapPart({ between, within, all }: Overlap): OverlapPart {
  return { between: jackknife(between), within: jackknife(within), all: jackknife(all) };
}
