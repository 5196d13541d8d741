import type { Snapshot } from '@samsyn/snapshot';
import { equalityOf } from './cards/equality.ts';
import { fundingMapOf, fundingOf } from './cards/funding.ts';
import { gapsOf } from './cards/gaps.ts';
import { servesOf } from './cards/serves.ts';
import { coverageOf, stageSharesOf } from './map/coverage.ts';
import { durationsOf } from './map/durations.ts';
import { handoversOf } from './map/handovers.ts';
import { roleChangesOf } from './map/role-changes.ts';
import { sectorsOf } from './map/sectors.ts';
import { stageFacts } from './map/stage-facts.ts';
import { analyseTargets } from './map/targets.ts';
import { balanceOf } from './people/balance.ts';
import { analyseChange, areComparable, type ReadRound } from './round/analyse-change.ts';
import { analyseRound } from './round/analyse-round.ts';
import { analyseSurvey, analyseSurveyChange } from './round/analyse-surveys.ts';
import { analyseDiscarded, discardedResults } from './round/discarded-round.ts';
import { MAP_NOTE } from './round/notes.ts';
import { readRound } from './round/round-picture.ts';
import { publicSelfOthers } from './round/round-self-others.ts';
import { dateOfSurvey, itemsInBoth, roundOfSurvey } from './round/survey-order.ts';
import { ANALYSIS_FORMAT, ANALYSIS_VERSION, type Analysis } from './schema/analysis-schema.ts';

/**
 * Everything that a snapshot tells, as the facilitator may see it: what others may is
 * {@link publicAnalysis}. Pure, and the same for the same snapshot; nothing depends on the order of
 * people or answers.
 */
export function analyse(snapshot: Snapshot): Analysis {
  const read = snapshot.rounds.map(
    (round): ReadRound => ({ round, picture: readRound(round, snapshot) }),
  );
  const surveys = snapshot.surveys.map((survey, index) => ({
    survey,
    round: roundOfSurvey(survey, index, snapshot.rounds)?.id ?? null,
    date: dateOfSurvey(survey, index, snapshot),
  }));
  const surveysOf = (id: string | null) =>
    surveys
      .filter(({ round }) => round === id)
      .map(({ survey, date }) => analyseSurvey(survey, date));
  const rounds = read.map(({ round, picture }) => {
    const results = discardedResults(round);
    const surveysHere = surveysOf(round.id);
    return results === null
      ? analyseRound(round, picture, snapshot, surveysHere)
      : analyseDiscarded(round, results, snapshot, surveysHere);
  });
  const facts = stageFacts(snapshot, rounds);
  const funding = fundingOf(snapshot.cards);
  return {
    format: ANALYSIS_FORMAT,
    version: ANALYSIS_VERSION,
    snapshot: snapshot.id,
    board: snapshot.board.id,
    takenAt: snapshot.takenAt,
    rounds,
    changes: inPairs(read)
      .filter(([from, to]) => areComparable(from, to))
      .map(([from, to]) => analyseChange(from, to, snapshot)),
    surveys: surveysOf(null),
    surveyChanges: inPairs(surveys)
      .filter(([from, to]) => itemsInBoth(from.survey, to.survey).length > 0)
      .map(([from, to]) =>
        analyseSurveyChange(from.survey, to.survey, { dateFrom: from.date, dateTo: to.date }),
      ),
    coverage: coverageOf(facts),
    stageShares: stageSharesOf(facts),
    handovers: handoversOf(facts),
    roleChanges: roleChangesOf(facts),
    durations: durationsOf(facts),
    sectors: sectorsOf(facts),
    targets: analyseTargets(snapshot.cards, facts),
    serves: servesOf(snapshot.cards),
    gaps: gapsOf(snapshot.cards),
    funding,
    fundingMap: fundingMapOf(facts, funding),
    equality: equalityOf(facts),
    participation: { ...snapshot.participation },
    balance: balanceOf(snapshot, read, rounds),
    note: MAP_NOTE,
  };
}

/**
 * The analysis as participants and viewers may have it: without the counts of cells that fewer
 * than five people answered, and with self-images only where three others stand beside them; see
 * {@link publicSelfOthers}.
 *
 * @param snapshot what the analysis was made of
 */
export function publicAnalysis(analysis: Analysis, snapshot: Snapshot): Analysis {
  const selves = snapshot.rounds.map((round) =>
    // Of answers that were discarded there are only the counts that everybody was shown.
    discardedResults(round) === null
      ? publicSelfOthers(readRound(round, snapshot), snapshot.organisationTypes)
      : null,
  );
  return {
    ...analysis,
    rounds: analysis.rounds.map((round, index) => ({
      ...round,
      selfOthers: selves[index] ?? round.selfOthers,
      cells: round.cells.map((cell) => {
        if (cell.label !== 'few') return cell;
        const { counts: _counts, ...rest } = cell;
        return rest;
      }),
    })),
  };
}

/** Each of a list with each later one. */
function inPairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((earlier, index) =>
    list.slice(index + 1).map((later): [T, T] => [earlier, later]),
  );
}
