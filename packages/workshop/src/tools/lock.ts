import * as z from 'zod/mini';
import { FACILITATOR, tool } from './tool.ts';

/** Closes or opens the shared board for participants. Locking a locked board changes nothing. */
const lock = tool({
  type: 'board.lock',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('board.lock'), locked: z.boolean() }),
  fold: (state, { locked }) => ({ ...state, locked }),
});

export const lockTools = [lock] as const;
