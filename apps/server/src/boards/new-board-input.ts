import { LIMITS, templateSchema } from '@samsyn/board';
import * as z from 'zod/mini';
import { snapshotInput } from '../snapshots/snapshot-format.ts';

const line = (longest: number) => z.string().check(z.trim(), z.maxLength(longest));

/** What may be said about a board as a whole. */
export const boardFields = {
  title: line(LIMITS.title).check(z.minLength(1)),
  place: line(LIMITS.name),
  region: line(LIMITS.name),
  locale: z.enum(['sv', 'en']),
  programme: line(LIMITS.name),
};

/** The names of the ready templates. */
export const TEMPLATE_NAMES = ['asf', 'blank'] as const;

/**
 * What `POST /api/boards` takes. A title is needed unless a snapshot brings one; a template is the
 * name of a ready one or a whole one of the caller's own.
 */
export const newBoardInput = z.object({
  title: z.optional(boardFields.title),
  template: z.optional(z.union([z.enum(TEMPLATE_NAMES), templateSchema])),
  snapshot: z.optional(snapshotInput),
  cards: z._default(
    z
      .boolean()
      .check(z.describe("False leaves a snapshot's cards behind, as when a new year begins.")),
    true,
  ),
  locale: z.optional(boardFields.locale),
  place: z.optional(boardFields.place),
  region: z.optional(boardFields.region),
  programme: z.optional(boardFields.programme),
  rehearsal: z._default(
    z
      .boolean()
      .check(z.describe('True for a day that is only tried: it is marked as such everywhere.')),
    false,
  ),
});
export type NewBoardInput = z.output<typeof newBoardInput>;
