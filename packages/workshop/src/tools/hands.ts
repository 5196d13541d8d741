import { LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { idSchema } from '../day/place.ts';
import { conflict, notAllowed } from '../refusals.ts';
import { EVERYBODY_PRESENT, timestamp, tool } from './tool.ts';

/**
 * Asks for the floor. Raising a hand that is up keeps its place in the line. With a `word`, that is
 * told to the facilitators only; it never enters the state.
 */
const raise = tool({
  type: 'hand.raise',
  roles: EVERYBODY_PRESENT,
  schema: z.object({
    type: z.literal('hand.raise'),
    word: z.optional(z.string().check(z.maxLength(LIMITS.note))),
  }),
  fold: (state, { word = '' }, context) => {
    const { participant } = context;
    if (participant === undefined) return conflict('nobody-there');
    const words = word.trim() === '' ? state.words : state.words + 1;
    if (state.hands.some((hand) => hand.participant === participant)) {
      return words === state.words ? state : { ...state, words };
    }
    const hands = [...state.hands, { participant, at: timestamp(context) }];
    return { ...state, hands, words };
  },
  effects: (_before, { word = '' }, { participant = '' }) =>
    word.trim() === '' ? [] : [{ do: 'tell-facilitators', participant, text: word.trim() }],
});

/** Takes a hand down: one's own; a facilitator somebody's, or without a name all of them. */
const lower = tool({
  type: 'hand.lower',
  roles: EVERYBODY_PRESENT,
  schema: z.object({ type: z.literal('hand.lower'), participant: z.optional(idSchema) }),
  fold: (state, command, context) => {
    if (context.role === 'facilitator' && command.participant === undefined) {
      return { ...state, hands: [] };
    }
    const whose = command.participant ?? context.participant;
    if (whose === undefined) return conflict('nobody-there');
    if (context.role !== 'facilitator' && whose !== context.participant) {
      return notAllowed('not-your-hand');
    }
    return { ...state, hands: state.hands.filter(({ participant }) => participant !== whose) };
  },
});

export const handTools = [raise, lower] as const;
