/** One figure at one time. */
export interface SeriesPoint {
  readonly key: string;
  /** When, as short as it can be said. */
  readonly when: string;
  readonly value: number | null;
  readonly said: string;
  /** Points are joined where this is the same. */
  readonly group: string;
}

/** Neighbouring points of the same group. */
export function runsOf(points: readonly SeriesPoint[]): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.group === point.group) last.push(point);
    else runs.push([point]);
  }
  return runs;
}
