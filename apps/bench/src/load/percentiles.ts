/** What is said of many measured times, in milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

export function spreadOf(times: readonly number[]): Spread {
  // What never came leaves a hole.
  const sorted = Float64Array.from(times.filter((time) => time !== undefined)).sort();
  const at = (share: number): number | null => {
    if (sorted.length === 0) return null;
    return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? null;
  };
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
