import * as z from 'zod/mini';

/** A number with what it may swing by: the delete-one-participant jackknife, t, n − 1 df, 95 %. */
export const figureSchema = z
  .object({
    /** Neither rounded nor clamped; null where it is not defined. */
    value: z.nullable(z.number()),
    /** Standard error; null where leaving somebody out leaves the value undefined. */
    se: z.nullable(z.number()),
    /** Lower and upper end; may go beyond what the value itself can be. */
    interval: z.nullable(z.tuple([z.number(), z.number()])),
  })
  .check(z.describe('Value, jackknife standard error and 95 % interval.'));

export type Figure = z.output<typeof figureSchema>;

export const NO_FIGURE: Figure = { value: null, se: null, interval: null };

/** A text that belongs to a figure: a key of the texts, and what it is filled with. */
export const noteSchema = z
  .object({
    key: z.enum([
      'analysis.note.round',
      'analysis.note.change',
      'analysis.note.survey',
      'analysis.note.surveyChange',
      'analysis.note.map',
    ]),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .check(
    z.describe('What must stand beside the figures: a text and its values; `date` is an ISO time.'),
  );

export type Note = z.output<typeof noteSchema>;
