import { LAYERS, LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { roundResultsSchema } from '../results/round-results.ts';
import { allSpots, idSchema, type Spot, spotSchema } from './place.ts';

/** How far the room has come, and nothing about whom. */
export const progressSchema = z.object({
  people: z.number(),
  started: z.number(),
  finished: z.number(),
});

/**
 * A silent round. What it is about was frozen when it opened: later changes of the template do not
 * reach it. Times are ISO texts by the server's clock.
 */
export const roundSchema = z.looseObject({
  id: idSchema,
  question: z.string().check(z.maxLength(LIMITS.question)),
  layer: z.enum(LAYERS),
  status: z.enum(['open', 'closed', 'revealed']),
  /** In the order of the board. */
  stages: z.array(z.string()),
  actors: z.array(z.string()),
  /** Chosen cells with the control cells among them; without it, all of stages × actors. */
  cells: z.optional(z.array(spotSchema)),
  /** Those of `cells` that were drawn at random, to tell change from regression to the mean. */
  controls: z.optional(z.array(spotSchema)),
  /** Rounds may be compared only where this is the same. */
  templateHash: z.optional(z.string()),
  /** The agenda's step during which it opened. */
  step: z.optional(z.nullable(z.string())),
  openedAt: z.optional(z.string()),
  closedAt: z.optional(z.nullable(z.string())),
  revealedAt: z.optional(z.nullable(z.string())),
  progress: z.optional(progressSchema),
  /** True when the single answers behind the results were thrown away. */
  discarded: z.optional(z.boolean()),
  /** Only once revealed. */
  results: z.optional(roundResultsSchema),
});

export type Round = z.output<typeof roundSchema>;
export type Progress = z.output<typeof progressSchema>;

/** The cells that a round is about, in the order of the board. */
export function cellsOf(round: Pick<Round, 'stages' | 'actors' | 'cells'>): readonly Spot[] {
  return round.cells ?? allSpots(round.stages, round.actors);
}
