import * as z from 'zod/mini';
import type { Tool } from './tool.ts';

const lockCommand = z.object({ type: z.literal('board.lock'), locked: z.boolean() });

/** Closes or opens the shared board for participants. Locking a locked board changes nothing. */
export const lock: Tool<z.output<typeof lockCommand>> = {
  type: 'board.lock',
  roles: ['facilitator'],
  schema: lockCommand,
  fold: (state, command) => ({ ...state, locked: command.locked }),
};
