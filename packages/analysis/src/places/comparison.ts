import { type BetweenPlaces, betweenPlaces, type PlacePicture } from './between-places.ts';
import type { GapCounts, PlaceRow } from './place-row.ts';

/** What many snapshots say together; of each place the newest counts. */
export interface ComparisonSummary {
  readonly snapshots: number;
  readonly reach: Reach;
  /** The same by region, in the order in which regions were met. */
  readonly regions: readonly (Omit<Reach, 'shares'> & { readonly region: string })[];
  /** Where support is missing, by stage: places that have the stage, and those of them without. */
  readonly stages: readonly StageSummary[];
  readonly gaps: GapCounts;
  /** Places of which there are several snapshots, the oldest beside the newest. */
  readonly overTime: readonly OverTime[];
  readonly betweenPlaces: BetweenPlaces | null;
}

/** How far support structures reach: of how many municipalities there is what. */
export interface Reach {
  /** How many there are: what the caller says, else the places that were met. */
  readonly municipalities: number;
  readonly places: number;
  /** Somebody is placed on the map of today. */
  readonly withMap: number;
  /** A map on which no shown stage is empty. */
  readonly withoutEmptyStage: number;
  /** A map that is at most twelve months old. */
  readonly refreshed: number;
  /** All three at once. */
  readonly complete: number;
  /** Shares of the municipalities; null where there are none. */
  readonly shares: Readonly<
    Record<'withMap' | 'withoutEmptyStage' | 'refreshed' | 'complete', number | null>
  >;
}

export interface StageSummary {
  readonly stage: string;
  readonly name: string;
  readonly places: number;
  readonly empty: number;
  readonly noLead: number;
  readonly noMoney: number;
  readonly gaps: number;
  readonly placesWithGaps: number;
}

export interface OverTime {
  readonly place: string;
  readonly snapshots: number;
  readonly from: Moment;
  readonly to: Moment;
}

interface Moment {
  readonly snapshot: string;
  readonly takenAt: string;
  readonly shared: number | null;
  readonly emptyStages: number;
  readonly gaps: number;
}

interface Place {
  readonly key: string;
  snapshots: number;
  oldest: PlaceRow;
  newest: PlaceRow;
  picture: PlacePicture | null;
}

/** Adds up snapshots one at a time and keeps no more of each than its row. */
export class Comparison {
  readonly #places = new Map<string, Place>();
  #snapshots = 0;

  /** @param picture what people answered, for comparing places; see `placePicture` */
  add(row: PlaceRow, picture: PlacePicture | null): void {
    this.#snapshots++;
    const key = keyOf(row);
    const place = this.#places.get(key);
    if (place === undefined) {
      this.#places.set(key, { key, snapshots: 1, oldest: row, newest: row, picture });
      return;
    }
    place.snapshots++;
    if (isBefore(row, place.oldest)) place.oldest = row;
    if (isBefore(place.newest, row)) {
      place.newest = row;
      place.picture = picture;
    }
  }

  /**
   * @param at ISO time from which a map's age is counted
   * @param municipalities how many there are in all; the places that were met when left out
   */
  summary(at: string, municipalities?: number): ComparisonSummary {
    const places = [...this.#places.values()];
    const rows = places.map(({ newest }) => newest);
    const regions = [...new Set(rows.map(({ region }) => region))].filter((one) => one !== '');
    return {
      snapshots: this.#snapshots,
      reach: reachOf(rows, at, municipalities ?? rows.length),
      regions: regions.map((region) => {
        const inside = rows.filter((row) => row.region === region);
        const { shares: _shares, ...reach } = reachOf(inside, at, inside.length);
        return { region, ...reach };
      }),
      stages: stageSummaries(rows),
      gaps: addedGaps(rows),
      overTime: places
        .filter(({ snapshots }) => snapshots > 1)
        .map(({ snapshots, oldest, newest }) => ({
          place: newest.place || newest.title,
          snapshots,
          from: momentOf(oldest),
          to: momentOf(newest),
        })),
      betweenPlaces: betweenPlaces(places.flatMap(({ picture }) => picture ?? [])),
    };
  }
}

/** The same municipality whatever case it was typed in; a board that names none is its own. */
function keyOf({ place, board, snapshot }: PlaceRow): string {
  return place === '' ? `board ${board || snapshot}` : `place ${place.toLowerCase()}`;
}

const isBefore = (a: PlaceRow, b: PlaceRow): boolean =>
  Date.parse(a.takenAt) < Date.parse(b.takenAt);

function reachOf(rows: readonly PlaceRow[], at: string, municipalities: number): Reach {
  const aYearBefore = new Date(at);
  aYearBefore.setUTCFullYear(aYearBefore.getUTCFullYear() - 1);
  const hasMap = ({ placements }: PlaceRow) => placements > 0;
  const isWhole = (row: PlaceRow) => hasMap(row) && emptyStages(row) === 0;
  const isFresh = (row: PlaceRow) =>
    hasMap(row) && Date.parse(row.takenAt) >= aYearBefore.getTime();
  const counts = {
    withMap: rows.filter(hasMap).length,
    withoutEmptyStage: rows.filter(isWhole).length,
    refreshed: rows.filter(isFresh).length,
    complete: rows.filter((row) => isWhole(row) && isFresh(row)).length,
  };
  const share = (count: number) => (municipalities === 0 ? null : count / municipalities);
  return {
    ...{ municipalities, places: rows.length, ...counts },
    shares: {
      withMap: share(counts.withMap),
      withoutEmptyStage: share(counts.withoutEmptyStage),
      refreshed: share(counts.refreshed),
      complete: share(counts.complete),
    },
  };
}

function stageSummaries(rows: readonly PlaceRow[]): StageSummary[] {
  const sums = new Map<string, StageSummary>();
  for (const { stages } of rows) {
    for (const { stage, name, actors, lead, money, gaps } of stages) {
      const sum = sums.get(stage) ?? { ...NOTHING, stage, name };
      sums.set(stage, {
        ...{ stage, name: sum.name, places: sum.places + 1 },
        empty: sum.empty + Number(actors === 0),
        noLead: sum.noLead + Number(!lead),
        noMoney: sum.noMoney + Number(!money),
        gaps: sum.gaps + gaps,
        placesWithGaps: sum.placesWithGaps + Number(gaps > 0),
      });
    }
  }
  return [...sums.values()];
}

const NOTHING = { places: 0, empty: 0, noLead: 0, noMoney: 0, gaps: 0, placesWithGaps: 0 };

function addedGaps(rows: readonly PlaceRow[]): GapCounts {
  const kinds: Record<string, number> = {};
  for (const { gaps } of rows) {
    for (const [kind, count] of Object.entries(gaps.kinds)) {
      kinds[kind] = (kinds[kind] ?? 0) + count;
    }
  }
  const sum = (status: 'open' | 'taken' | 'closed') =>
    rows.reduce((total, { gaps }) => total + gaps[status], 0);
  return { open: sum('open'), taken: sum('taken'), closed: sum('closed'), kinds };
}

const emptyStages = ({ stages }: PlaceRow): number =>
  stages.filter(({ actors }) => actors === 0).length;

function momentOf(row: PlaceRow): Moment {
  return {
    snapshot: row.snapshot,
    takenAt: row.takenAt,
    shared: row.shared?.between.value ?? null,
    emptyStages: emptyStages(row),
    gaps: row.gaps.open + row.gaps.taken,
  };
}
