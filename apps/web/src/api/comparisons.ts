import { COMPARISON_WAITS } from '@samsyn/workshop';
import * as z from 'zod/mini';
import type { Caller } from './boards.ts';
import { callApi, fetchFile } from './http.ts';

const text = z._default(z.string(), '');

/** The map of another place that is kept beside the board. */
const entrySchema = z.object({
  id: z.string(),
  takenAt: z.string(),
  title: text,
  place: text,
  region: text,
});
export type ComparisonEntry = z.output<typeof entrySchema>;

const listSchema = z.object({
  /** Empty for everybody but the facilitator as long as `waits` says why. */
  comparisons: z.array(entrySchema),
  waits: z.catch(z.nullable(z.enum(COMPARISON_WAITS)), null),
});
export type ComparisonList = z.output<typeof listSchema>;

const onBoard = ({ board }: Caller, rest = ''): string =>
  `/boards/${encodeURIComponent(board)}/comparisons${rest}`;
const one = (caller: Caller, id: string): string => onBoard(caller, `/${encodeURIComponent(id)}`);

export async function listComparisons(caller: Caller): Promise<ComparisonList> {
  return listSchema.parse(await callApi(onBoard(caller), { token: caller.token }));
}

export async function addComparison(caller: Caller, snapshot: unknown): Promise<void> {
  const { token } = caller;
  await callApi(onBoard(caller), { body: { snapshot }, token, patienceMs: 60_000 });
}

export function fetchComparison(caller: Caller, id: string) {
  return fetchFile(one(caller, id), caller.token);
}

export async function deleteComparison(caller: Caller, id: string): Promise<void> {
  await callApi(one(caller, id), { method: 'DELETE', token: caller.token });
}
