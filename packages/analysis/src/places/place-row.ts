import type { Snapshot } from '@samsyn/snapshot';
import type { SignalName } from '../map/signal-names.ts';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { GapPart } from '../schema/card-part.ts';
import type { Figure } from '../schema/figure.ts';

/** One snapshot in a comparison of many: few numbers, so that a thousand fit in memory. */
export interface PlaceRow {
  readonly snapshot: string;
  readonly board: string;
  readonly title: string;
  /** Municipality or town; empty when the board does not say. */
  readonly place: string;
  readonly region: string;
  readonly takenAt: string;
  /** People who took part; null when the snapshot does not say. */
  readonly people: number | null;
  /** The shared picture of the last round about today; null without one. */
  readonly shared: SharedPicture | null;
  /** What the map of today says. */
  readonly placements: number;
  readonly stages: readonly StageRow[];
  /** Share of support that is limited in time. */
  readonly limitedShare: number | null;
  readonly gaps: GapCounts;
  /** Stages that each signal was raised for, today; signals without are left out. */
  readonly signals: Readonly<Partial<Record<SignalName, number>>>;
}

export interface SharedPicture {
  readonly round: string;
  readonly people: number;
  readonly organisationTypes: number;
  readonly templateHash: string;
  /** Between organisation types. */
  readonly between: Figure;
}

export interface StageRow {
  readonly stage: string;
  readonly name: string;
  readonly actors: number;
  readonly lead: boolean;
  readonly money: boolean;
  /** Gaps at the stage that are not closed. */
  readonly gaps: number;
}

export interface GapCounts {
  readonly open: number;
  readonly taken: number;
  readonly closed: number;
  /** Those that are not closed, by kind; kinds without are left out. */
  readonly kinds: Readonly<Partial<Record<GapPart['gap'], number>>>;
}

/** @param analysis of this snapshot */
export function placeRow(snapshot: Snapshot, analysis: Analysis): PlaceRow {
  const { id, board, takenAt, participation } = snapshot;
  const today = analysis.coverage.filter(({ layer }) => layer === 'today');
  const unclosed = analysis.gaps.filter(({ status }) => status !== 'closed');
  const names = new Map(snapshot.stages.map((stage) => [stage.id, stage.name]));
  return {
    ...{ snapshot: id, board: board.id, title: board.title },
    ...{ place: board.place.trim(), region: board.region.trim(), takenAt },
    people: participation.people ?? null,
    shared: sharedPicture(analysis),
    placements: today.reduce((sum, { actors }) => sum + actors, 0),
    stages: today.map(({ stage, actors, signals }) => ({
      ...{ stage, name: names.get(stage) ?? stage, actors },
      lead: actors > 0 && !signals.includes('no-lead'),
      money: analysis.fundingMap.some((one) => one.stage === stage && one.payers.length > 0),
      gaps: unclosed.filter((gap) => gap.stage === stage).length,
    })),
    limitedShare: analysis.durations.find(({ layer }) => layer === 'today')?.share ?? null,
    gaps: {
      open: analysis.gaps.filter(({ status }) => status === 'open').length,
      taken: analysis.gaps.filter(({ status }) => status === 'taken').length,
      closed: analysis.gaps.length - unclosed.length,
      kinds: countBy(unclosed.map(({ gap }) => gap)),
    },
    signals: countBy(today.flatMap(({ signals }) => signals)),
  };
}

/** The last round about today that anybody answered. */
function sharedPicture({ rounds }: Analysis): SharedPicture | null {
  const last = rounds.findLast(({ layer, people }) => layer === 'today' && people > 0);
  if (last === undefined) return null;
  const { id, people, organisationTypes, templateHash, shared } = last;
  return { round: id, people, organisationTypes, templateHash, between: shared.between };
}

export function countBy<Name extends string>(
  names: readonly Name[],
): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
