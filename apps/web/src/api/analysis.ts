import type { Analysis } from '@samsyn/analysis';
import * as z from 'zod/mini';
import type { Caller } from './boards.ts';
import { callApi } from './http.ts';

/** A number with its 95 % interval, where they are defined. */
const figure = z.object({
  value: z.nullable(z.number()),
  interval: z.nullable(z.tuple([z.number(), z.number()])),
});

const changeSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** People who answered both rounds. */
  people: z.number(),
  shared: figure,
  /** Cell × person. */
  flows: z.object({
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    same: z.number(),
  }),
  controls: figure,
});

/** What differs between two rounds among those who answered both. */
export type AnalysedChange = z.output<typeof changeSchema>;

/** The version of the analysis that this page reads. */
const headSchema = z.looseObject({ format: z.literal('samsyn.analysis'), version: z.literal(1) });

/**
 * Everything that a board, or one of its snapshots, tells. It is large and comes from the page's own
 * server: its head is checked and the rest taken as it is, so that reading it stops nobody.
 *
 * @param snapshot id of a snapshot, or `now`
 */
export async function readAnalysis({ board, token }: Caller, snapshot: string): Promise<Analysis> {
  const path = `/boards/${encodeURIComponent(board)}/analysis?${new URLSearchParams({ snapshot })}`;
  const answer = await callApi(path, { token, patienceMs: 60_000 });
  headSchema.parse(answer);
  return answer as Analysis;
}

/** The part of the board's analysis that is about what changed between rounds. */
export async function readChanges({ board, token }: Caller): Promise<readonly AnalysedChange[]> {
  const path = `/boards/${encodeURIComponent(board)}/analysis`;
  const answer = await callApi(path, { token, patienceMs: 60_000 });
  return z.object({ changes: z.array(changeSchema) }).parse(answer).changes;
}
