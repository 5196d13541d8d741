import { LAYERS } from '@samsyn/board';
import * as z from 'zod/mini';

const roundSchema = z.looseObject({
  id: z.string(),
  question: z.string(),
  layer: z.enum(LAYERS),
  status: z.enum(['open', 'closed', 'revealed']),
  stages: z.array(z.string()),
  actors: z.array(z.string()),
});

const voteSchema = z.looseObject({ id: z.string(), kind: z.string(), status: z.string() });

/**
 * How the day stands. The server alone makes it, by folding commands; everybody reads it from the
 * session's document. Nothing about single people is in it.
 */
export const workshopStateSchema = z.looseObject({
  /** True while participants may not change the shared board. */
  locked: z.boolean(),
  rounds: z.array(roundSchema),
  votes: z.array(voteSchema),
  surveys: z.array(z.looseObject({ id: z.string() })),
  agenda: z.array(z.looseObject({ id: z.string(), title: z.string() })),
  /** Id of the agenda's step that is going on. */
  step: z.nullable(z.string()),
  timer: z.nullable(z.looseObject({})),
  spotlight: z.nullable(z.string()),
});

export type WorkshopState = z.output<typeof workshopStateSchema>;

export const EMPTY_WORKSHOP: WorkshopState = {
  locked: false,
  rounds: [],
  votes: [],
  surveys: [],
  agenda: [],
  step: null,
  timer: null,
  spotlight: null,
};

/** Reads a state that was stored or received; null when it is not one. */
export function readWorkshopState(value: unknown): WorkshopState | null {
  const read = workshopStateSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** While a round is open the template is frozen and presence shows only who is here. */
export function roundIsOpen(state: WorkshopState): boolean {
  return state.rounds.some((round) => round.status === 'open');
}
