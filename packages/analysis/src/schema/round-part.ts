import { LAYERS } from '@samsyn/board';
import { CATEGORIES, LABELS } from '@samsyn/workshop';
import * as z from 'zod/mini';
import { figureSchema, noteSchema } from './figure.ts';
import { surveyPartSchema } from './survey-part.ts';

const maybe = () => z.nullable(z.number());

const overlapSchema = z.object({
  between: figureSchema.check(z.describe('Mean over pairs of organisation types.')),
  within: figureSchema.check(z.describe('Mean over organisation types of the mean inside each.')),
  all: figureSchema.check(z.describe('Mean over all pairs of people.')),
});

export type OverlapPart = z.output<typeof overlapSchema>;

const cellPartSchema = z.object({
  stage: z.string(),
  actor: z.string(),
  /** Answers, *no role* included, *don't know* not. */
  n: z.number(),
  counts: z
    .optional(z.partialRecord(z.enum(CATEGORIES), z.number()))
    .check(z.describe('Answers by role; of cells with fewer than five only the facilitator’s.')),
  unknown: z.number(),
  /** Organisation types among the answers. */
  types: z.number(),
  /** Chance that two people agree on whether the actor takes part; null with fewer than five. */
  involved: maybe(),
  role: maybe(),
  roleGivenInvolved: maybe(),
  label: z.enum(LABELS),
  byType: z
    .array(
      z.object({
        type: z.string(),
        n: z.number(),
        counts: z.partialRecord(z.enum(CATEGORIES), z.number()),
        unknown: z.number(),
      }),
    )
    .check(
      z.describe(
        'The same by organisation type, `small` holding at least three people; empty where it would ' +
          'give away who answered what, and of cells with fewer than five answers.',
      ),
    ),
});

export type CellPart = z.output<typeof cellPartSchema>;

const selfOthersSchema = z.object({
  actor: z.string(),
  stage: z.string(),
  same: z.number(),
  overlap: z.number(),
  /** Share of others minus share of self that see the actor there: above 0, others expect more. */
  direction: z.number(),
  nSelf: z.number(),
  nOthers: z.number(),
});

const unknownShareSchema = z.object({
  id: z.string(),
  /** Answers and *don't know* together. */
  said: z.number(),
  unknown: z.number(),
  share: maybe(),
});

export type UnknownShare = z.output<typeof unknownShareSchema>;

export const roundPartSchema = z.object({
  id: z.string(),
  question: z.string(),
  layer: z.enum(LAYERS),
  people: z.number(),
  organisationTypes: z.number(),
  templateHash: z.string(),
  /** Share of *don't know* among all that was said; null when nothing was. */
  unknownShare: maybe(),
  shared: overlapSchema.check(z.describe('Mean overlap of who has which role where (Jaccard).')),
  who: overlapSchema.check(z.describe('The same, whatever the role.')),
  /** What `shared.between` would be without each organisation type: whom the figure hangs on. */
  sensitivity: z.array(z.object({ organisationType: z.string(), shared: maybe() })),
  expert: z.object({
    percent: figureSchema.check(z.describe('Mean agreement on the role over cells.')),
    alpha: figureSchema.check(z.describe("Krippendorff's nominal alpha.")),
    ac1: figureSchema.check(z.describe("Gwet's AC1.")),
  }),
  /** Every cell of the round, in the order of the board. */
  cells: z.array(cellPartSchema),
  selfOthers: z.array(selfOthersSchema),
  /** Where people do not know, in the order of the board. */
  unknowns: z.object({
    stages: z.array(unknownShareSchema),
    actors: z.array(unknownShareSchema),
  }),
  /** The surveys that were asked after this round opened and before the next one did. */
  surveys: z.array(surveyPartSchema),
  note: noteSchema,
});

export type RoundPart = z.output<typeof roundPartSchema>;

/** What differs between two rounds among the people who answered both. */
export const changePartSchema = z.object({
  from: z.string(),
  to: z.string(),
  layer: z.enum(LAYERS),
  /** People who answered both. */
  people: z.number(),
  /** People who answered only the earlier, or only the later round. */
  onlyFrom: z.number(),
  onlyTo: z.number(),
  /** Mean overlap, in the earlier round, of the drop-outs with everybody; null for fewer than three. */
  sharedOnlyFrom: maybe(),
  /** Cells that both rounds are about, and those of them that were drawn at random. */
  cells: z.number(),
  controlCells: z.number(),
  shared: figureSchema.check(z.describe('Later minus earlier, between organisation types.')),
  alpha: figureSchema,
  percent: figureSchema,
  flows: z
    .object({ added: z.number(), removed: z.number(), changed: z.number(), same: z.number() })
    .check(z.describe('Cell × person: got a role, lost it, has another, says the same.')),
  /** Share of `same` among all of `flows`. */
  unchanged: maybe(),
  controls: figureSchema.check(
    z.describe('`shared` on the control cells of the later round alone.'),
  ),
  note: noteSchema,
});

export type ChangePart = z.output<typeof changePartSchema>;
