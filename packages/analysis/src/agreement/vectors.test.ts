import { readFileSync } from 'node:fs';
import { agreementOf, CATEGORIES, consensusOf } from '@samsyn/workshop';
import { describe, expect, it } from 'vitest';
import { ac1Of } from './ac1.ts';
import { alphaOf } from './alpha.ts';
import { type CellCounts, countAnswers } from './cell-counts.ts';
import { percentOf } from './percent.ts';

type Table = (string | number | null)[][];
interface Vector {
  readonly id: string;
  readonly input: {
    readonly raters?: Table;
    readonly counts?: number[][];
    readonly table?: number[][];
  };
  readonly expected: Readonly<Record<string, number | number[]>>;
  readonly tolerance: number;
}

/** The vectors of `measures.vectors.json` that the product's measures are about. */
const VECTORS: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../../fixtures/measures.vectors.json', import.meta.url), 'utf8'),
);

function vector(id: string): Vector {
  const found = VECTORS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no vector "${id}".`);
  return found;
}

/** Raters × cells of any values, as the measures count them. */
function fromRaters(raters: Table): CellCounts {
  const values = [...new Set(raters.flat().filter((value) => value !== null))];
  const answers = raters.map((row) =>
    Uint8Array.from(row, (value) => (value === null ? 0 : values.indexOf(value) + 1)),
  );
  return countAnswers(answers, raters[0]?.length ?? 0, values.length);
}

/** Cells × answers, counted already. */
function fromCounts(rows: readonly number[][]): CellCounts {
  const kinds = rows[0]?.length ?? 0;
  return {
    ...{ cells: rows.length, kinds, counts: Int32Array.from(rows.flat()) },
    n: Int32Array.from(rows, (row) => row.reduce((sum, count) => sum + count, 0)),
  };
}

/** Two raters' table of agreements: one cell for each pair of answers that was given. */
function fromTable(table: readonly number[][]): CellCounts {
  const kinds = table.length;
  return fromCounts(
    table.flatMap((line, a) =>
      line.flatMap((times, b) =>
        Array.from({ length: times }, () =>
          Array.from({ length: kinds }, (_, kind) => Number(kind === a) + Number(kind === b)),
        ),
      ),
    ),
  );
}

const near = (actual: number | null, expected: unknown, { id, tolerance }: Vector) => {
  expect(actual, id).not.toBeNull();
  expect(Math.abs((actual ?? Number.NaN) - Number(expected)), id).toBeLessThanOrEqual(tolerance);
};

describe('the published examples', () => {
  it.each([
    ['krippendorff2011_A_binary', 'alpha'],
    ['krippendorff2011_B_nominal', 'alpha'],
    ['krippendorff2011_C_nominal', 'alpha'],
    ['wikipedia_3x15', 'nominal'],
  ])('give the α of %s', (id, field) => {
    const one = vector(id);
    near(alphaOf(fromRaters(one.input.raters ?? [])), one.expected[field], one);
  });

  it('give the agreement and AC1 of irrCAC, with a cell that only one has answered', () => {
    const one = vector('irrCAC_raw4raters');
    const counts = fromRaters(one.input.raters ?? []);
    near(percentOf(counts), one.expected.pa, one);
    near(ac1Of(counts), one.expected.AC1, one);
  });

  it('give the agreement, α and AC1 of six raters', () => {
    const one = vector('irrCAC_distrib6raters');
    const counts = fromCounts(one.input.counts ?? []);
    near(percentOf(counts), one.expected.pa, one);
    near(alphaOf(counts), one.expected.alpha, one);
    near(ac1Of(counts), one.expected.AC1, one);
  });

  it('give the agreement of Fleiss, over all and cell by cell', () => {
    const one = vector('fleiss_10x5_14raters');
    const rows = one.input.counts ?? [];
    near(percentOf(fromCounts(rows)), one.expected.Pbar, one);
    const cells = one.expected.P_i as number[];
    for (const [cell, row] of rows.entries()) {
      const counts = Object.fromEntries(row.map((count, kind) => [CATEGORIES[kind], count]));
      near(agreementOf(counts).role, cells[cell], one);
    }
  });

  it('keep plain agreement apart from what chance leaves of it', () => {
    const one = vector('kappa_paradox_2x2');
    const counts = fromTable(one.input.table ?? []);
    near(percentOf(counts), one.expected.po, one);
    near(ac1Of(counts), one.expected.AC1, one);
    near(alphaOf(counts), one.expected.alpha, one);
  });

  it('give the consensus of Tastle and Wierman', () => {
    const one = vector('tastle_wierman_agrmt');
    near(consensusOf(one.input.counts as unknown as number[]), one.expected.consensus, one);
    const edges = vector('tastle_wierman_edges');
    const values = edges.expected.values as number[];
    for (const [index, counts] of (edges.input.counts ?? []).entries()) {
      near(consensusOf(counts), values[index], edges);
    }
  });
});
