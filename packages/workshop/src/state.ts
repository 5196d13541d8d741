import { LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { stepSchema } from './day/agenda-step.ts';
import { idSchema, placeSchema, spotSchema } from './day/place.ts';
import { roundSchema } from './day/round.ts';
import { surveySchema } from './day/survey.ts';
import { timerSchema } from './day/timer.ts';
import { tolerantList } from './day/tolerant-list.ts';
import { voteSchema } from './day/vote.ts';

const nothing = <T>(schema: z.ZodMiniType<T>) =>
  z._default(z.catch(z.nullable(schema), null), null);

/** People who talk together for a while, and the cells they talk about. */
const groupSchema = z.object({
  id: idSchema,
  /** Participant ids. */
  people: z.array(idSchema),
  cells: z.array(spotSchema),
});

/** An actor that somebody misses in the template. Who proposed it is not kept. */
const proposalSchema = z.object({
  id: idSchema,
  name: z.string().check(z.maxLength(LIMITS.name)),
  status: z.enum(['proposed', 'accepted', 'declined']),
});

const projectorSchema = z.looseObject({
  /** `auto` follows the step. */
  view: z.catch(z.enum(['auto', 'join', 'board', 'map', 'reveal', 'step']), 'auto'),
  /** Whether code and QR are shown. */
  code: z.catch(z.boolean(), true),
});

/**
 * How the day stands. The server alone makes it, by folding commands; everybody reads it from the
 * session's document. No answer, reason, rating, vote or name of a single person is ever in it:
 * participant ids stand only where people are called upon (`hands`, `groups`).
 */
export const workshopStateSchema = z.looseObject({
  /** True when the day is only tried: the people and what they say are invented. It stays so. */
  rehearsal: z._default(z.catch(z.boolean(), false), false),
  /** True while participants may not change the shared board. */
  locked: z.boolean(),
  rounds: tolerantList(roundSchema),
  votes: z._default(tolerantList(voteSchema), []),
  surveys: z._default(tolerantList(surveySchema), []),
  agenda: z._default(tolerantList(stepSchema), []),
  /** Id of the agenda's step that is going on. */
  step: nothing(z.string()),
  timer: nothing(timerSchema),
  /** The one cell, stage or card that is shown large. */
  spotlight: nothing(placeSchema),
  /** The latest call to come to a place; a new `id` is a new call. */
  gather: nothing(z.looseObject({ id: z.string(), at: z.string(), place: placeSchema })),
  /** Everything stands still: since when, and whether the timer is to go on afterwards. */
  paused: nothing(z.looseObject({ since: z.string(), timerWasRunning: z.boolean() })),
  /** Names of authors are not shown. */
  namesHidden: z._default(z.catch(z.boolean(), false), false),
  /** Who wants to speak, in the order in which they asked. */
  hands: z._default(tolerantList(z.object({ participant: idSchema, at: z.string() })), []),
  /**
   * How many words to the facilitators there have been. The words are not here: whoever may read
   * them asks again when this has grown.
   */
  words: z._default(z.catch(z.number(), 0), 0),
  proposals: z._default(tolerantList(proposalSchema), []),
  groups: z._default(tolerantList(groupSchema), []),
  projector: z._default(z.catch(projectorSchema, { view: 'auto', code: true }), {
    view: 'auto',
    code: true,
  }),
  /** Ids of the latest commands, so that the same folded twice does nothing the second time. */
  handled: z._default(z.catch(z.array(z.string()), []), []),
});

export type WorkshopState = z.output<typeof workshopStateSchema>;
export type Group = z.output<typeof groupSchema>;
export type ActorProposal = z.output<typeof proposalSchema>;

export const EMPTY_WORKSHOP: WorkshopState = {
  rehearsal: false,
  locked: false,
  rounds: [],
  votes: [],
  surveys: [],
  agenda: [],
  step: null,
  timer: null,
  spotlight: null,
  gather: null,
  paused: null,
  namesHidden: false,
  hands: [],
  words: 0,
  proposals: [],
  groups: [],
  projector: { view: 'auto', code: true },
  handled: [],
};

/**
 * Reads a state that was stored or received; null when it is not one. Fields of newer servers
 * survive, entries of a list that cannot be read are passed over.
 */
export function readWorkshopState(value: unknown): WorkshopState | null {
  const read = workshopStateSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** While a round is open the template is frozen and presence shows only who is here. */
export function roundIsOpen(state: WorkshopState): boolean {
  return state.rounds.some((round) => round.status === 'open');
}

/** Whether participants may not change the shared board now: it is locked, or all is paused. */
export function boardIsClosed(state: WorkshopState): boolean {
  return state.locked || state.paused !== null;
}
