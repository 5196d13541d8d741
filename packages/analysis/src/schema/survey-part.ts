import * as z from 'zod/mini';
import { noteSchema } from './figure.ts';

const maybe = () => z.nullable(z.number());

/** How a survey was answered. Fewer than five answers to an item: their number and no more. */
export const surveyPartSchema = z.object({
  id: z.string(),
  title: z.string(),
  people: z.number(),
  items: z.array(
    z.object({
      item: z.string(),
      text: z.string(),
      n: z.number(),
      /** How many gave 1, 2, 3, 4, 5. */
      counts: z.array(z.number()),
      median: maybe(),
      /** Tastle and Wierman's consensus. */
      consensus: maybe(),
    }),
  ),
  note: noteSchema,
});

export type SurveyPart = z.output<typeof surveyPartSchema>;

/** The same questions asked twice, of the people who answered both times. */
export const surveyChangePartSchema = z.object({
  from: z.string(),
  to: z.string(),
  people: z.number(),
  items: z.array(
    z.object({
      item: z.string(),
      text: z.string(),
      n: z.number(),
      /** Null, as the distributions are empty, with fewer than five people. */
      medianFrom: maybe(),
      medianTo: maybe(),
      countsFrom: z.array(z.number()),
      countsTo: z.array(z.number()),
      consensusFrom: maybe(),
      consensusTo: maybe(),
      /** People who gave a higher, the same, or a lower number the second time. */
      moves: z.nullable(z.object({ up: z.number(), same: z.number(), down: z.number() })),
    }),
  ),
  note: noteSchema,
});

export type SurveyChangePart = z.output<typeof surveyChangePartSchema>;
