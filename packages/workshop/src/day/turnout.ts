import * as z from 'zod/mini';

/** How many could answer a vote or survey and how many have, and nothing about whom. */
export const turnoutSchema = z.object({ people: z.number(), answered: z.number() });

export type Turnout = z.output<typeof turnoutSchema>;
