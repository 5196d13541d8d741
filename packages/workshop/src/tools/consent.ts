import * as z from 'zod/mini';
import { idSchema } from '../day/place.ts';
import { conflict } from '../refusals.ts';
import { EVERYBODY_PRESENT, tool } from './tool.ts';

/**
 * Agrees, or no longer agrees, that a type of one or two people is shown by its name in a round.
 * Who consented is nobody's business, so the state stays as it is and the server takes the note;
 * of a round that is revealed it then renews the results.
 */
const give = tool({
  type: 'consent.give',
  roles: EVERYBODY_PRESENT,
  schema: z.object({
    type: z.literal('consent.give'),
    round: idSchema,
    given: z._default(z.boolean(), true),
  }),
  fold: (state, command, { participant }) => {
    if (participant === undefined) return conflict('nobody-there');
    return state.rounds.some(({ id }) => id === command.round) ? state : conflict('no-such-round');
  },
  effects: (_before, { round, given }, { participant = '' }) => [
    { do: 'note-consent', round, participant, given },
  ],
});

export const consentTools = [give] as const;
