import * as z from 'zod/mini';
import type { Caller } from './boards.ts';
import { callApi, fetchFile } from './http.ts';

const text = z._default(z.string(), '');
const count = z._default(z.number(), 0);

const changesSchema = z.object({
  counts: z.record(z.string(), z.object({ added: count, removed: count, changed: count })),
});

/** One line of the history; the whole file is fetched on its own. */
const entrySchema = z.object({
  id: z.string(),
  takenAt: z.string(),
  label: text,
  trigger: text,
  /** What is different from the one before; null for the first. */
  changes: z._default(z.nullable(changesSchema), null),
});

const days = z.nullable(z.number());

/** How long snapshots are kept, in days; null is for ever. */
const retentionSchema = z.object({
  /** All that were taken by themselves. */
  autoDays: days,
  /** After that the last one of each day. */
  dailyDays: days,
  /** Those that were taken by hand, at steps and before something was taken away. */
  otherDays: days,
});

export type SnapshotEntry = z.output<typeof entrySchema>;
export type Changes = z.output<typeof changesSchema>;
export type Retention = z.output<typeof retentionSchema>;

/** The board as it is, in the place of a snapshot's id. */
export const NOW = 'now';

const onBoard = (board: string, rest: string): string =>
  `/boards/${encodeURIComponent(board)}${rest}`;
const onSnapshot = (board: string, snapshot: string): string =>
  onBoard(board, `/snapshots/${encodeURIComponent(snapshot)}`);

/** A whole board is read or written; on a slow disk that takes a while. */
const patienceMs = 60_000;

/** Newest first. */
export async function listSnapshots({ board, token }: Caller): Promise<readonly SnapshotEntry[]> {
  const answer = await callApi(onBoard(board, '/snapshots'), { token });
  return z.object({ snapshots: z.array(entrySchema) }).parse(answer).snapshots;
}

export async function takeSnapshot({ board, token }: Caller, label: string): Promise<void> {
  await callApi(onBoard(board, '/snapshots'), { body: { label }, token, patienceMs });
}

export function downloadSnapshot({ board, token }: Caller, snapshot: string) {
  const path =
    snapshot === NOW ? onBoard(board, '/export/snapshot.json') : onSnapshot(board, snapshot);
  return fetchFile(path, token);
}

/** Everything of a board in one archive. */
export function downloadBoard({ board, token }: Caller) {
  return fetchFile(onBoard(board, '/export/board.zip'), token);
}

/**
 * Makes the board say what a snapshot says, but for what somebody is typing in.
 *
 * @returns id of the snapshot that was taken first: restoring it is the undo; and how many cards and
 *   notes were left as they are
 */
export async function restoreSnapshot(
  { board, token }: Caller,
  snapshot: string,
): Promise<{ readonly undo: string; readonly left: number }> {
  const path = `${onSnapshot(board, snapshot)}/restore`;
  const answer = z.object({ undo: z.string(), left: z._default(z.array(z.string()), []) });
  const { undo, left } = answer.parse(await callApi(path, { body: {}, token, patienceMs }));
  return { undo, left: left.length };
}

export async function deleteSnapshot({ board, token }: Caller, snapshot: string): Promise<void> {
  await callApi(onSnapshot(board, snapshot), { method: 'DELETE', token });
}

/** What changed between two snapshots, in sentences of the language that the page is in. */
export async function describeChanges(
  { board, token }: Caller,
  from: string,
  to: string,
): Promise<readonly string[]> {
  const path = onBoard(board, `/snapshots/diff?${new URLSearchParams({ from, to })}`);
  const answer = await callApi(path, { token, patienceMs });
  return z.object({ sentences: z.array(z.string()) }).parse(answer).sentences;
}

/** How long this board's snapshots are kept; null where the server does not say. */
export async function readRetention({ board, token }: Caller): Promise<Retention | null> {
  const answer = await callApi(onBoard(board, ''), { token });
  return z.object({ retention: z.optional(retentionSchema) }).parse(answer).retention ?? null;
}

export async function changeRetention(
  { board, token }: Caller,
  retention: Retention,
): Promise<void> {
  await callApi(onBoard(board, ''), { method: 'PATCH', body: { retention }, token });
}
