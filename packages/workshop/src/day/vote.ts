import * as z from 'zod/mini';
import { voteResultsSchema } from '../results/vote-results.ts';
import { idSchema } from './place.ts';
import { turnoutSchema } from './turnout.ts';

/** Votes that each person has where a vote does not say. */
export const USUAL_VOTES = 3;

/** A secret vote on one kind of card. Results exist only once it is closed, and it stays closed. */
export const voteSchema = z.looseObject({
  id: idSchema,
  /** The kind of card that is voted on. */
  kind: z.string(),
  /** Votes that each person has. */
  perPerson: z.optional(z.number()),
  status: z.enum(['open', 'closed']),
  step: z.optional(z.nullable(z.string())),
  openedAt: z.optional(z.string()),
  closedAt: z.optional(z.nullable(z.string())),
  turnout: z.optional(turnoutSchema),
  /** True when the single answers behind the results were thrown away. */
  discarded: z.optional(z.boolean()),
  results: z.optional(voteResultsSchema),
});

export type Vote = z.output<typeof voteSchema>;
