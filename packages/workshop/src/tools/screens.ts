import * as z from 'zod/mini';
import { FACILITATOR, tool } from './tool.ts';

/** Shows or hides who wrote what, on every screen. */
const names = tool({
  type: 'names.hide',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('names.hide'), hidden: z.boolean() }),
  fold: (state, { hidden }) => ({ ...state, namesHidden: hidden }),
});

/** What the projector shows; what is left out stays as it is. */
const projector = tool({
  type: 'projector.set',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('projector.set'),
    view: z.optional(z.enum(['auto', 'join', 'board', 'map', 'reveal', 'step'])),
    code: z.optional(z.boolean()),
  }),
  fold: (state, { view, code }) => ({
    ...state,
    projector: {
      ...state.projector,
      ...(view === undefined ? {} : { view }),
      ...(code === undefined ? {} : { code }),
    },
  }),
});

export const screenTools = [names, projector] as const;
