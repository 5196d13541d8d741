import { LEVELS, TARGETS } from '@samsyn/board';
import * as z from 'zod/mini';

const maybeText = () => z.nullable(z.string());
const ids = () => z.array(z.string());

const about = {
  id: z.string(),
  stage: z.string(),
  text: z.string(),
  actors: ids(),
  targets: z.array(z.enum(TARGETS)),
  level: z.nullable(z.enum(LEVELS)),
  tags: z.array(z.string()),
};

const votesSchema = z.object({
  total: z.number(),
  people: z.number(),
  organisationTypes: z.number(),
});

/** First what most organisation types voted for, then by votes; the rest in the board's order. */
export const gapPartSchema = z.object({
  ...about,
  gap: z.enum(['role', 'mandate', 'programme', 'competence', 'other']),
  status: z.enum(['open', 'taken', 'closed']),
  /** Null when nobody voted on it. */
  votes: z.nullable(votesSchema),
  owner: maybeText(),
  due: maybeText(),
  /** The law, rule or decision that hinders. */
  rule: maybeText(),
});

export type GapPart = z.output<typeof gapPartSchema>;

export const fundingPartSchema = z.object({
  ...about,
  direction: z.enum(['need', 'possibility']),
  source: maybeText(),
  /** In kronor. */
  amount: z.nullable(z.number()),
  recurring: z.boolean(),
  status: z.enum(['exists', 'applied', 'decided', 'missing']),
  year: z.nullable(z.number()),
  cofunder: maybeText(),
  votes: z.nullable(votesSchema),
});

export type FundingPart = z.output<typeof fundingPartSchema>;

const sumSchema = z.object({
  cards: z.number(),
  /** Kronor; cards that say no amount add nothing. */
  once: z.number(),
  recurring: z.number(),
});

export type FundingSum = z.output<typeof sumSchema>;

/** Who pays at a stage today, what money it needs, and where some could come from. */
export const fundingMapPartSchema = z.object({
  stage: z.string(),
  /** Actors that fund or buy. */
  payers: ids(),
  needs: sumSchema,
  /** Those of the needs that neither exist nor are decided. */
  uncovered: sumSchema,
  possibilities: sumSchema,
});

export const equalityPartSchema = z.object({
  stage: z.string(),
  prompt: z.string(),
  observations: z.array(z.object(about)),
});

/** Support cards by whom they serve: new enterprises, existing ones, or both. */
export const servesSchema = z.object({
  new: z.number(),
  existing: z.number(),
  both: z.number(),
});
