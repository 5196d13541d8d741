import type { Category } from '@samsyn/workshop';
import * as z from 'zod/mini';
import type { Caller } from './boards.ts';
import { callApi } from './http.ts';

const counts = z.pipe(
  z.record(z.string(), z.number()),
  z.transform((read) => read as Partial<Record<Category, number>>),
);

const theirsSchema = z.object({
  organisationType: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** How many of the type took part. */
  people: z.number(),
  /** Whether others see the type only together with others. */
  pooled: z.boolean(),
  /** Whether the caller agrees that it is shown by its name. */
  given: z.boolean(),
  picture: z.array(
    z.object({
      actor: z.string(),
      stage: z.string(),
      same: z.number(),
      overlap: z.number(),
      direction: z.number(),
      nSelf: z.number(),
      nOthers: z.number(),
      self: counts,
      others: counts,
    }),
  ),
});

/** How the caller's own type of organisation sees itself, before anybody else is shown it. */
export type Theirs = z.output<typeof theirsSchema>;

/** @throws ApiProblem with status 409 for whoever did not take part in the round */
export async function readTheirs({ board, token }: Caller, round: string): Promise<Theirs> {
  const path = `/boards/${encodeURIComponent(board)}/rounds/${encodeURIComponent(round)}/theirs`;
  return theirsSchema.parse(await callApi(path, { token }));
}
