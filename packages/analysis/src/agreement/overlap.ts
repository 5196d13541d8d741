import type { LeaveOneOut } from '../jackknife/jackknife.ts';

export interface Overlap {
  readonly between: LeaveOneOut;
  readonly within: LeaveOneOut;
  readonly all: LeaveOneOut;
  /** What `between` would be without each of the types; in the order in which they are met. */
  readonly withoutTypes: readonly { readonly type: string; readonly value: number | null }[];
}

/** Values that are added up and can be taken out again; how many there are is exact. */
interface Sum {
  readonly sum: number;
  readonly count: number;
}

/**
 * Means of the overlaps of pairs of people, balanced so that eight of one organisation type do not
 * outweigh one of another:
 * `between` is the mean over pairs of types g < h of mean_{i∈g, j∈h} J(i,j); `within` the mean over
 * types of mean_{i<j∈g} J(i,j); `all` the plain mean over pairs. Pairs without an overlap do not
 * count, nor do types, or pairs of types, that have none: also those that are left with none when
 * somebody is left out.
 *
 * Leaving one person out takes their row out of the sums, which costs as much as there are types.
 *
 * @param overlaps n × n, NaN where there is none
 * @param types organisation type of each person
 */
export function overlapOf(overlaps: Float64Array, types: readonly string[]): Overlap {
  const n = types.length;
  const names = [...new Set(types)];
  const typeOf = types.map((type) => names.indexOf(type));
  const rows = types.map((_, i) => rowSums(overlaps.subarray(i * n, (i + 1) * n), typeOf, names));
  // Every pair stands in two rows, so the sums inside a type hold each pair twice.
  const blocks = names.map((_, g) =>
    names.map((_, h) => added(rows.flatMap((row, i) => (typeOf[i] === g ? (row[h] ?? []) : [])))),
  );
  const everything = halved(added(blocks.flat()));
  return {
    all: {
      value: meanOf(everything),
      without: rows.map((row) => meanOf(minus(everything, added(row)))),
    },
    between: balanced(blocks, rows, typeOf, false),
    within: balanced(blocks, rows, typeOf, true),
    withoutTypes: names.map((type, left) => ({
      type,
      value: meanDefined(
        blocks.flatMap((line, g) =>
          line.flatMap((block, h) => (h > g && g !== left && h !== left ? meanOf(block) : [])),
        ),
      ),
    })),
  };
}

/** One person's overlaps, added up by the other's type. */
function rowSums(row: Float64Array, typeOf: readonly number[], names: readonly string[]): Sum[] {
  const sums = names.map(() => ({ sum: 0, count: 0 }));
  for (const [j, overlap] of row.entries()) {
    const sum = sums[typeOf[j] ?? 0];
    if (sum === undefined || Number.isNaN(overlap)) continue;
    sum.sum += overlap;
    sum.count++;
  }
  return sums;
}

/** Mean over the blocks on the diagonal (inside the types) or above it (between them). */
function balanced(
  blocks: readonly (readonly Sum[])[],
  rows: readonly (readonly Sum[])[],
  typeOf: readonly number[],
  inside: boolean,
): LeaveOneOut {
  const chosen = blocks.flatMap((line, g) =>
    line.flatMap((block, h) => {
      if (inside ? h !== g : h <= g) return [];
      return { g, h, block: inside ? halved(block) : block };
    }),
  );
  const means = chosen.map(({ block }) => meanOf(block));
  return {
    value: meanDefined(means),
    without: rows.map((row, person) => {
      const type = typeOf[person];
      return meanDefined(
        chosen.map(({ g, h, block }, index) => {
          if (g !== type && h !== type) return means[index] ?? null;
          return meanOf(minus(block, row[g === type ? h : g] ?? NOTHING));
        }),
      );
    }),
  };
}

const NOTHING: Sum = { sum: 0, count: 0 };

const added = (sums: readonly Sum[]): Sum =>
  sums.reduce((a, b) => ({ sum: a.sum + b.sum, count: a.count + b.count }), NOTHING);

const minus = (a: Sum, b: Sum): Sum => ({ sum: a.sum - b.sum, count: a.count - b.count });

const halved = ({ sum, count }: Sum): Sum => ({ sum: sum / 2, count: count / 2 });

const meanOf = ({ sum, count }: Sum): number | null => (count === 0 ? null : sum / count);

function meanDefined(values: readonly (number | null)[]): number | null {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}
