/**
 * The measures of a round as one would write them down from their definitions, with no thought of
 * speed: pair by pair, cell by cell, everything again for each person who is left out. What the
 * product computes is compared with this.
 */
export interface PlainPerson {
  readonly type: string;
  /** By cell: a role, *none*, or null for no answer. */
  readonly answers: readonly (string | null)[];
}

export type PlainMeasure = (people: readonly PlainPerson[]) => number | null;

export interface PlainFigure {
  readonly value: number | null;
  readonly se: number | null;
}

export function plainJackknife(measure: PlainMeasure, people: readonly PlainPerson[]): PlainFigure {
  return plainPaired(measure, null, people, []);
}

/** Later minus earlier, the same person left out of both; without earlier people just the measure. */
export function plainPaired(
  measure: PlainMeasure,
  earlierMeasure: PlainMeasure | null,
  later: readonly PlainPerson[],
  earlier: readonly PlainPerson[],
): PlainFigure {
  const of = (left: number | null): number | null => {
    const keep = (_: unknown, index: number) => index !== left;
    const after = measure(later.filter(keep));
    if (earlierMeasure === null) return after;
    const before = earlierMeasure(earlier.filter(keep));
    return after === null || before === null ? null : after - before;
  };
  const value = of(null);
  const n = later.length;
  const without = later.map((_, index) => of(index));
  const known = without.filter((one) => one !== null);
  if (value === null || n < 2 || known.length < n) return { value, se: null };
  const mean = known.reduce((a, b) => a + b, 0) / n;
  const sum = known.reduce((a, b) => a + (b - mean) ** 2, 0);
  return { value, se: Math.sqrt(((n - 1) / n) * sum) };
}

function overlap(a: PlainPerson, b: PlainPerson, withRole: boolean): number | null {
  const both = a.answers.flatMap((answer, cell) =>
    answer === null || b.answers[cell] === null ? [] : [cell],
  );
  const placed = ({ answers }: PlainPerson) =>
    new Set(
      both
        .filter((cell) => answers[cell] !== 'none')
        .map((cell) => (withRole ? `${cell}/${answers[cell]}` : `${cell}`)),
    );
  const [ours, theirs] = [placed(a), placed(b)];
  const union = new Set([...ours, ...theirs]);
  if (union.size === 0) return null;
  return [...ours].filter((one) => theirs.has(one)).length / union.size;
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
};

const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));

const groupsOf = (people: readonly PlainPerson[]): PlainPerson[][] =>
  [...new Set(people.map(({ type }) => type))].map((type) =>
    people.filter((person) => person.type === type),
  );

export const plainAll =
  (withRole: boolean): PlainMeasure =>
  (people) =>
    mean(pairsOf(people).map(([a, b]) => overlap(a, b, withRole)));

export const plainBetween =
  (withRole: boolean): PlainMeasure =>
  (people) =>
    mean(
      pairsOf(groupsOf(people)).map(([ours, theirs]) =>
        mean(ours.flatMap((a) => theirs.map((b) => overlap(a, b, withRole)))),
      ),
    );

export const plainWithin =
  (withRole: boolean): PlainMeasure =>
  (people) =>
    mean(groupsOf(people).map((group) => plainAll(withRole)(group)));

/** The answers to each cell. */
const units = (people: readonly PlainPerson[]): string[][] =>
  (people[0]?.answers ?? []).map((_, cell) => people.flatMap(({ answers }) => answers[cell] ?? []));

export const plainPercent: PlainMeasure = (people) =>
  mean(
    units(people)
      .filter((unit) => unit.length >= 2)
      .map((unit) => mean(pairsOf(unit).map(([a, b]) => Number(a === b)))),
  );

/** From the coincidence matrix, as Krippendorff sets it out. */
export const plainAlpha: PlainMeasure = (people) => {
  const pairable = units(people).filter((unit) => unit.length >= 2);
  const kinds = [...new Set(pairable.flat())];
  const coincidences = kinds.map((c) =>
    kinds.map((k) =>
      pairable.reduce((sum, unit) => {
        const pairs = unit.flatMap((a, i) => unit.filter((b, j) => i !== j && a === c && b === k));
        return sum + pairs.length / (unit.length - 1);
      }, 0),
    ),
  );
  const used = coincidences.map((row) => row.reduce((a, b) => a + b, 0));
  const n = used.reduce((a, b) => a + b, 0);
  let observed = 0;
  let expected = 0;
  for (const [c, row] of coincidences.entries()) {
    for (const [k, count] of row.entries()) {
      if (c === k) continue;
      observed += count / n;
      expected += ((used[c] ?? 0) * (used[k] ?? 0)) / (n * (n - 1));
    }
  }
  return kinds.length < 2 ? null : 1 - observed / expected;
};

export const plainAc1 =
  (q: number): PlainMeasure =>
  (people) => {
    const percent = plainPercent(people);
    if (percent === null) return null;
    const answered = units(people).filter((unit) => unit.length > 0);
    const chance = [...new Set(answered.flat())].reduce((sum, kind) => {
      const share =
        mean(answered.map((unit) => unit.filter((one) => one === kind).length / unit.length)) ?? 0;
      return sum + (share * (1 - share)) / (q - 1);
    }, 0);
    return (percent - chance) / (1 - chance);
  };
