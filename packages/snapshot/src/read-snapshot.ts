import { doubles, looseEnds } from './cross-checks.ts';
import { findJsonFault } from './json-fault.ts';
import { isObject, type JsonObject, unsafeParts } from './json-value.ts';
import { migrate } from './migrations/migrate.ts';
import type { SnapshotProblem } from './problem.ts';
import { FORMAT, type Snapshot, snapshotSchema, VERSION } from './schema/snapshot-schema.ts';
import { schemaProblems, shown } from './schema-problems.ts';

export type SnapshotReading =
  | {
      readonly snapshot: Snapshot;
      /** The version that the file was written in. */
      readonly version: number;
      /** What points nowhere: the snapshot can be opened all the same. */
      readonly warnings: readonly SnapshotProblem[];
    }
  | { readonly problems: readonly SnapshotProblem[] };

/**
 * Reads a snapshot: the text of a file, or a value that has been parsed already. An older version
 * is migrated; fields that are not known are kept; what is wrong is named at once.
 */
export function readSnapshot(input: unknown): SnapshotReading {
  const json = typeof input === 'string' ? readJson(input) : safely(input);
  if ('problems' in json) return json;
  const { value } = json;
  if (!isObject(value)) return refusal('', 'type.object');
  const version = versionOf(value);
  if (typeof version !== 'number') return { problems: [version] };
  const read = snapshotSchema.safeParse(migrate(value, version), { reportInput: true });
  if (!read.success) return { problems: firstOf(schemaProblems(read.error.issues)) };
  const twice = doubles(read.data);
  if (twice.length > 0) return { problems: firstOf(twice) };
  return { snapshot: read.data, version, warnings: firstOf(looseEnds(read.data)) };
}

type JsonReading = { readonly value: unknown } | { readonly problems: readonly SnapshotProblem[] };

/** Reads any JSON text as a snapshot's is read: what is no JSON, or dangerous to copy, is named. */
export function readJson(text: string): JsonReading {
  const parsed = parse(text);
  return 'problem' in parsed ? { problems: [parsed.problem] } : safely(parsed.value);
}

function safely(value: unknown): JsonReading {
  const unsafe = unsafeParts(value);
  return unsafe.length > 0 ? { problems: firstOf(unsafe) } : { value };
}

/** More than anybody reads; a damaged file can have as many faults as it has lines. */
const MOST_PROBLEMS = 100;

function firstOf(problems: readonly SnapshotProblem[]): readonly SnapshotProblem[] {
  const count = problems.length - MOST_PROBLEMS;
  if (count <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { path: '', code: 'more', params: { count } }];
}

function parse(text: string): { value: unknown } | { problem: SnapshotProblem } {
  // Editors on Windows put a byte order mark first.
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return { problem: { path: '', code: 'emptyFile', params: {} } };
  try {
    return { value: JSON.parse(json) };
  } catch {
    const { line, column, found } = findJsonFault(json);
    return {
      problem:
        found === ''
          ? { path: '', code: 'cutOff', params: { line, column } }
          : { path: '', code: 'syntax', params: { line, column, found } },
    };
  }
}

function versionOf(value: JsonObject): number | SnapshotProblem {
  const { format, version } = value;
  if (format !== FORMAT) {
    return format === undefined
      ? { path: 'format', code: 'noFormat', params: { format: FORMAT } }
      : { path: 'format', code: 'otherFormat', params: { format: FORMAT, found: shown(format) } };
  }
  if (version === undefined) return { path: 'version', code: 'missing', params: {} };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return { path: 'version', code: 'badVersion', params: { found: shown(version) } };
  }
  if (version > VERSION) {
    return { path: 'version', code: 'newerVersion', params: { found: version, newest: VERSION } };
  }
  return version;
}

function refusal(path: string, code: SnapshotProblem['code']): SnapshotReading {
  return { problems: [{ path, code, params: {} }] };
}
