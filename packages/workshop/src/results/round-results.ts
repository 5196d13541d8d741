import * as z from 'zod/mini';
import { allSpots } from '../day/place.ts';
import { LABELS, labelOf } from './cell-label.ts';
import { countTypes, pooledTypes, shownRows } from './pooled-types.ts';
import {
  CATEGORIES,
  type RaterAnswers,
  type RoundScope,
  type Said,
  sayings,
  tally,
} from './raters.ts';

const countsSchema = z.partialRecord(z.enum(CATEGORIES), z.number());

const rowSchema = z.object({
  type: z.string(),
  n: z.number(),
  counts: countsSchema,
  unknown: z.number(),
});

const cellResultSchema = z.looseObject({
  stage: z.string(),
  actor: z.string(),
  /** Answers, *no role* included, *don't know* not. */
  n: z.number(),
  /** Empty where there are too few answers to show them. */
  counts: countsSchema,
  unknown: z.number(),
  /** Types of organisation among the answers; those that are pooled count as one. */
  types: z.number(),
  label: z.enum(LABELS),
  /** The same by type of organisation; types of whom nobody said anything are left out. */
  byType: z.array(rowSchema),
});

export const roundResultsSchema = z.looseObject({
  /** People who said something or finished a stage. */
  people: z.number(),
  organisationTypes: z.number(),
  /** Share of *don't know* among all that was said; null when nothing was. */
  unknownShare: z.nullable(z.number()),
  /** The rows of `byType` with their people. */
  types: z.array(z.object({ type: z.string(), people: z.number() })),
  /** Every cell of the round, in the order of the board. */
  cells: z.array(cellResultSchema),
});

/** What a round says about the room: aggregates only. */
export type RoundResults = z.output<typeof roundResultsSchema>;
export type CellResult = z.output<typeof cellResultSchema>;

/** Results that were written down, as in a snapshot whose answers were discarded; null for none. */
export function readRoundResults(value: unknown): RoundResults | null {
  const read = roundResultsSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** A person who took part: what they say cell by cell, and under which types they are counted. */
interface Counted {
  readonly rater: string;
  readonly said: readonly Said[];
  readonly type: string;
  readonly row: string | null;
}

/**
 * Counts a round. The small types are pooled already; **cells with few answers still show their
 * counts**, which is for the facilitator only. See {@link publicResults}.
 *
 * @param people everybody who has an own document in the round, also those who said nothing
 */
export function roundResults(scope: RoundScope, people: readonly RaterAnswers[]): RoundResults {
  const spots = scope.cells ?? allSpots(scope.stages, scope.actors);
  const counted = countedPeople(scope, people);
  const cells = spots.map(({ stage, actor }, index): CellResult => {
    const at = counted.map((person) => ({ ...person, said: person.said[index] ?? null }));
    const cell = tally(at.map(({ said }) => said));
    const answering = at.filter(({ said }) => said !== null && said !== 'unknown');
    const types = new Set(answering.map(({ type }) => type)).size;
    return { stage, actor, ...cell, types, label: labelOf(cell), byType: rowsOf(at) };
  });
  const unknown = cells.reduce((sum, cell) => sum + cell.unknown, 0);
  const said = cells.reduce((sum, cell) => sum + cell.n + cell.unknown, 0);
  const rows = counted.flatMap(({ row }) => row ?? []);
  return {
    people: counted.length,
    organisationTypes: new Set(counted.map(({ type }) => type)).size,
    unknownShare: said === 0 ? null : unknown / said,
    types: [...countTypes(rows)].map(([type, size]) => ({ type, people: size })).sort(byType),
    cells,
  };
}

/** What everybody may read: nothing of a cell with few answers but that they are few. */
export function publicResults(results: RoundResults): RoundResults {
  const cells = results.cells.map((cell) =>
    cell.label === 'few' ? { ...cell, counts: {}, byType: [] } : cell,
  );
  return { ...results, cells };
}

/** The row in which each person of a round is shown, by rater; null for nothing by type. */
export function rowsShown(
  scope: RoundScope,
  people: readonly RaterAnswers[],
): ReadonlyMap<string, string> | null {
  const rows = countedPeople(scope, people).flatMap(({ rater, row }) =>
    row === null ? [] : [[rater, row] as const],
  );
  return rows.length === 0 ? null : new Map(rows);
}

function countedPeople(scope: RoundScope, people: readonly RaterAnswers[]): Counted[] {
  const spots = scope.cells ?? allSpots(scope.stages, scope.actors);
  const took = people.flatMap((person) => {
    const said = sayings(person, spots, scope.layer);
    return said === null ? [] : [{ person, said }];
  });
  const types = pooledTypes(took.map(({ person }) => person));
  const rows = shownRows(
    types,
    took.map(({ person }) => person),
  );
  return took.map(({ person, said }, index) => ({
    rater: person.rater,
    said,
    type: types[index] ?? '',
    row: rows?.[index] ?? null,
  }));
}

function rowsOf(at: readonly { said: Said; row: string | null }[]): CellResult['byType'] {
  const rows = new Map<string, Said[]>();
  for (const { said, row } of at) {
    if (row === null || said === null) continue;
    const list = rows.get(row);
    if (list === undefined) rows.set(row, [said]);
    else list.push(said);
  }
  return [...rows].map(([type, said]) => ({ type, ...tally(said) })).sort(byType);
}

function byType(a: { type: string }, b: { type: string }): number {
  return a.type < b.type ? -1 : a.type > b.type ? 1 : 0;
}
