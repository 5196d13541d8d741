import { LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { idSchema } from '../day/place.ts';
import { conflict } from '../refusals.ts';
import { EVERYBODY_PRESENT, FACILITATOR, tool } from './tool.ts';

const MOST_PROPOSALS = 100;

const named = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name));
const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');

/**
 * Says that an actor is missing, at any time: the template is frozen while a round is open. A name
 * that was proposed before is the same proposal, whatever became of it.
 */
const propose = tool({
  type: 'actor.propose',
  roles: EVERYBODY_PRESENT,
  schema: z.object({ type: z.literal('actor.propose'), name: named }),
  fold: (state, { name }, context) => {
    if (state.proposals.some((known) => sameName(known.name, name))) return state;
    if (state.proposals.length >= MOST_PROPOSALS) return conflict('too-many-proposals');
    const proposal = { id: context.newId(), name, status: 'proposed' as const };
    return { ...state, proposals: [...state.proposals, proposal] };
  },
});

/**
 * Accepts or declines a proposed actor. Putting it into the template is the facilitator's page's
 * doing, once no round is open; the decision can be changed.
 */
const settle = tool({
  type: 'actor.settle',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('actor.settle'), proposal: idSchema, accepted: z.boolean() }),
  fold: (state, { proposal, accepted }) => {
    if (!state.proposals.some(({ id }) => id === proposal)) return conflict('no-such-proposal');
    const status = accepted ? ('accepted' as const) : ('declined' as const);
    return {
      ...state,
      proposals: state.proposals.map((one) => (one.id === proposal ? { ...one, status } : one)),
    };
  },
});

export const proposalTools = [propose, settle] as const;
