import type { JsonObject } from '../json-value.ts';
import { VERSION } from '../schema/snapshot-schema.ts';
import { fromVersion0 } from './from-version-0.ts';

/**
 * One step for each version there has been: the step at index *n* makes version *n + 1* of
 * version *n*. A step is never changed once a program that writes its result has been released;
 * its fixture in `fixtures/` stays as it was written. Steps take values that nobody has checked,
 * and pass on what they do not know: the schema speaks last.
 */
export const STEPS: readonly ((old: JsonObject) => JsonObject)[] = [fromVersion0];

/** Brings a snapshot of some version to the current one. */
export function migrate(snapshot: JsonObject, version: number): JsonObject {
  let current = snapshot;
  for (const step of STEPS.slice(version, VERSION)) current = step(current);
  return current;
}
