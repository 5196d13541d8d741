import type { LeaveOneOut } from '../jackknife/jackknife.ts';
import { KINDS, MISSING, type RoundPicture } from '../round/round-picture.ts';

/** How often each answer was given for each cell: what the measures of agreement start from. */
export interface CellCounts {
  readonly cells: number;
  /** Kinds of answer that there can be: the roles and *no role*. */
  readonly kinds: number;
  /** `cell * kinds + kind` → people. */
  readonly counts: Int32Array;
  /** Answers by cell. */
  readonly n: Int32Array;
}

/** @param answers by person and cell: the number of the answer, from 1; 0 where there is none */
export function countAnswers(
  answers: readonly Uint8Array[],
  cells: number,
  kinds: number,
): CellCounts {
  const counted = {
    ...{ cells, kinds },
    counts: new Int32Array(cells * kinds),
    n: new Int32Array(cells),
  };
  for (const row of answers) addTo(counted, row, 1);
  return counted;
}

/**
 * A measure of agreement over all people, and without each of them. Their answers are taken out of
 * the counts and put back, which costs as much as there are cells, however many people there are.
 */
export function leavingEachOut(
  { answers, cells }: Pick<RoundPicture, 'answers' | 'cells'>,
  measure: (counts: CellCounts) => number | null,
): LeaveOneOut {
  const counted = countAnswers(answers, cells.length, KINDS);
  return {
    value: measure(counted),
    without: answers.map((row) => {
      addTo(counted, row, -1);
      const value = measure(counted);
      addTo(counted, row, 1);
      return value;
    }),
  };
}

function addTo({ counts, n, kinds }: CellCounts, row: Uint8Array, one: 1 | -1): void {
  for (let cell = 0; cell < row.length; cell++) {
    const answer = row[cell] ?? MISSING;
    if (answer === MISSING) continue;
    const place = cell * kinds + answer - 1;
    counts[place] = (counts[place] ?? 0) + one;
    n[cell] = (n[cell] ?? 0) + one;
  }
}
