import type { SnapshotProblem } from './problem.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than any honest snapshot, and shallow enough for the engine's stack. */
const DEEPEST = 64;

/**
 * Refuses what no schema can: nesting that would overflow the stack, and a field called
 * `__proto__`, which would change an object's prototype where it is copied.
 */
export function unsafeParts(value: unknown): SnapshotProblem[] {
  const waiting: { value: unknown; path: string; depth: number }[] = [
    { value, path: '', depth: 0 },
  ];
  const problems: SnapshotProblem[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > DEEPEST) {
      return [{ path: next.path, code: 'tooDeep', params: { limit: DEEPEST } }];
    }
    for (const [name, inner] of Object.entries(next.value)) {
      const path = next.path === '' ? name : `${next.path}.${name}`;
      if (name === '__proto__') problems.push({ path, code: 'forbiddenName', params: { name } });
      else waiting.push({ value: inner, path, depth: next.depth + 1 });
    }
  }
  return problems;
}
