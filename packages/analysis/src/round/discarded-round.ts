import type { Snapshot, SnapshotRound } from '@samsyn/snapshot';
import {
  agreementOf,
  ENOUGH_ANSWERS,
  type RoundResults,
  readRoundResults,
  selfOthers,
} from '@samsyn/workshop';
import { NO_FIGURE } from '../schema/figure.ts';
import type { CellPart, RoundPart } from '../schema/round-part.ts';
import type { SurveyPart } from '../schema/survey-part.ts';
import { dateOfRound } from './round-date.ts';
import { unknownsOf } from './unknowns.ts';

/** What a round came to whose single answers were discarded; null where they were not. */
export function discardedResults(round: SnapshotRound): RoundResults | null {
  return round.answers.length > 0 ? null : readRoundResults(round.results);
}

/**
 * What a round tells of which only the counts are left. How alike two people are cannot be told any
 * more; how far people agree about a cell can.
 */
export function analyseDiscarded(
  round: SnapshotRound,
  results: RoundResults,
  snapshot: Snapshot,
  surveys: readonly SurveyPart[],
): RoundPart {
  const cells = results.cells.map(cellPart);
  const { people, organisationTypes, unknownShare } = results;
  const overlap = { between: NO_FIGURE, within: NO_FIGURE, all: NO_FIGURE };
  return {
    ...{ id: round.id, question: round.question, layer: round.layer },
    ...{ people, organisationTypes, templateHash: round.templateHash, unknownShare },
    shared: overlap,
    who: overlap,
    sensitivity: [],
    expert: { percent: NO_FIGURE, alpha: NO_FIGURE, ac1: NO_FIGURE },
    cells,
    selfOthers: selfOthers(results, snapshot.organisationTypes),
    unknowns: unknownsOf(cells),
    surveys: [...surveys],
    note: {
      key: 'analysis.note.round',
      values: { people, organisationTypes, date: dateOfRound(round, snapshot) },
    },
  };
}

function cellPart(cell: RoundResults['cells'][number]): CellPart {
  const { stage, actor, n, counts, unknown, types, label, byType } = cell;
  const { involved, role, roleGivenInvolved } = agreementOf(n < ENOUGH_ANSWERS ? {} : counts);
  return {
    ...{ stage, actor, n },
    // What was too little to be shown was not kept either.
    ...(n > 0 && Object.keys(counts).length === 0 ? {} : { counts }),
    ...{ unknown, types, involved, role, roleGivenInvolved, label, byType },
  };
}
