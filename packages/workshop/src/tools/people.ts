import { LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { idSchema } from '../day/place.ts';
import { withoutParticipant } from '../without-participant.ts';
import { FACILITATOR, tool } from './tool.ts';

/** Names are kept by the server, never in the state: renaming is all its doing. */
const rename = tool({
  type: 'participant.rename',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('participant.rename'),
    participant: idSchema,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
  }),
  fold: (state) => state,
  effects: (_before, { participant, name }) => [{ do: 'rename-participant', participant, name }],
});

/** Shows somebody out. Their hand goes down; the server ends their sockets. */
const remove = tool({
  type: 'participant.remove',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('participant.remove'), participant: idSchema }),
  fold: (state, { participant }) => withoutParticipant(state, participant),
  effects: (_before, { participant }) => [{ do: 'remove-participant', participant }],
});

export const peopleTools = [rename, remove] as const;
