import {
  boardFromSnapshot,
  type OpenedSnapshot,
  readSnapshot,
  type Snapshot,
  snapshotFileName,
  withoutAnswers,
  writeSnapshot,
} from '@samsyn/snapshot';
import { Problem } from '../errors/problem.ts';
import type { KeyRole } from '../storage/storage.ts';

/**
 * Reads a snapshot that somebody sent in.
 *
 * @throws {Problem} with the path of everything that is wrong with it, below `snapshot`
 */
export function receiveSnapshot(value: unknown): Snapshot {
  const read = readSnapshot(value);
  if ('snapshot' in read) return read.snapshot;
  throw new Problem('invalid-input', {
    errors: read.problems.map(({ path, code, params }) => ({
      path: path === '' ? 'snapshot' : `snapshot.${path}`,
      text: `snapshot.problem.${code}`,
      values: params,
    })),
  });
}

/** Opens a snapshot that the server itself has kept. */
export function openKept(text: string): OpenedSnapshot {
  return boardFromSnapshot(readKept(text));
}

/** A kept snapshot as the file that somebody of this role may have. */
export function fileFor(role: KeyRole, text: string): { name: string; text: string } {
  const snapshot = readKept(text);
  const name = snapshotFileName(snapshot);
  return { name, text: role === 'facilitator' ? text : writeSnapshot(withoutAnswers(snapshot)) };
}

function readKept(text: string): Snapshot {
  const read = readSnapshot(text);
  if ('snapshot' in read) return read.snapshot;
  const [first] = read.problems;
  throw new Error(`A kept snapshot cannot be read: ${first?.code} at "${first?.path}".`);
}
