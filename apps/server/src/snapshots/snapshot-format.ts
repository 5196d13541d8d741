import {
  boardFromSnapshot,
  type OpenedSnapshot,
  readSnapshot,
  type Snapshot,
  type SnapshotProblem,
  snapshotFileName,
  withoutAnswers,
  writeSnapshot,
} from '@samsyn/snapshot';
import * as z from 'zod/mini';
import { type InputError, Problem } from '../errors/problem.ts';
import type { KeyRole } from '../storage/storage.ts';

/** A board with all its cards, sent in as a file, is far larger than any other call. */
export const SNAPSHOT_BYTES = 20 << 20;

/** A snapshot in a call's body; what it says is read by `receiveSnapshot`. */
export const snapshotInput = z
  .record(z.string(), z.unknown())
  .check(z.describe('A snapshot as in /schemas/snapshot.v1.json, or of an older version.'));

/**
 * Reads a snapshot that somebody sent in.
 *
 * @throws {Problem} with the path of everything that is wrong with it, below `snapshot`
 */
export function receiveSnapshot(value: unknown): Snapshot {
  const read = readSnapshot(value);
  if ('snapshot' in read) return read.snapshot;
  throw new Problem('invalid-input', {
    errors: inputErrorsOf(read.problems).map((error) => ({
      ...error,
      path: error.path === '' ? 'snapshot' : `snapshot.${error.path}`,
    })),
  });
}

/**
 * Reads a snapshot that the server itself has kept.
 *
 * @throws {Problem} when somebody has changed the file, or a newer server has written it
 */
export function readKept(text: string): Snapshot {
  const read = readSnapshot(text);
  if ('snapshot' in read) return read.snapshot;
  throw brokenSnapshot(read.problems);
}

/** What is said of a kept snapshot that cannot be read any more. */
export function brokenSnapshot(problems: readonly SnapshotProblem[]): Problem {
  return new Problem('broken-snapshot', { errors: inputErrorsOf(problems) });
}

/** Opens a snapshot that the server itself has kept; throws as `readKept` does. */
export function openKept(text: string): OpenedSnapshot {
  return boardFromSnapshot(readKept(text));
}

/** A kept snapshot as the file that somebody of this role may have. */
export function fileFor(role: KeyRole, text: string): { name: string; text: string } {
  const snapshot = readKept(text);
  const name = snapshotFileName(snapshot);
  return { name, text: role === 'facilitator' ? text : writeSnapshot(withoutAnswers(snapshot)) };
}

export function inputErrorsOf(problems: readonly SnapshotProblem[]): InputError[] {
  return problems.map(({ path, code, params }) => ({
    path,
    text: `snapshot.problem.${code}`,
    values: params,
  }));
}
