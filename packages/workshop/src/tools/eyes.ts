import * as z from 'zod/mini';
import { isOnBoard, isSomewhere, placeSchema } from '../day/place.ts';
import { FACILITATOR, timestamp, tool } from './tool.ts';

const somewhere = placeSchema.check(z.refine(isSomewhere));
const onBoard = placeSchema.check(z.refine(isOnBoard));

/** Shows one cell, stage or card large on every screen; `null` ends it. */
const spotlight = tool({
  type: 'spotlight.set',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('spotlight.set'), place: z.nullable(onBoard) }),
  fold: (state, { place }) => ({ ...state, spotlight: place }),
});

/**
 * Calls everybody to a place, once. They may go back at will, and whoever comes later is not
 * called. The same place again is a new call.
 */
const gather = tool({
  type: 'gather',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('gather'), place: somewhere }),
  fold: (state, { place }, context) => ({
    ...state,
    gather: { id: context.newId(), at: timestamp(context), place },
  }),
});

export const eyeTools = [spotlight, gather] as const;
