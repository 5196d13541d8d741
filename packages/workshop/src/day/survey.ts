import { LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { surveyResultsSchema } from '../results/survey-results.ts';
import { idSchema } from './place.ts';
import { turnoutSchema } from './turnout.ts';

export const surveyItemSchema = z.object({
  id: idSchema,
  /** What is asked; left out where the app has its own words for the item. */
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(LIMITS.question))),
});

/** Statements that each person rates from 1 (not at all) to 5 (fully). */
export const surveySchema = z.looseObject({
  id: idSchema,
  /** Which ready-made survey, or `own`. Two of the same kind can be compared. */
  kind: z.string(),
  items: z.array(surveyItemSchema),
  status: z.enum(['open', 'closed']),
  step: z.optional(z.nullable(z.string())),
  openedAt: z.optional(z.string()),
  closedAt: z.optional(z.nullable(z.string())),
  turnout: z.optional(turnoutSchema),
  /** True when the single answers behind the results were thrown away. */
  discarded: z.optional(z.boolean()),
  results: z.optional(surveyResultsSchema),
});

export type Survey = z.output<typeof surveySchema>;
export type SurveyItem = z.output<typeof surveyItemSchema>;

/**
 * The ready-made survey on role clarity, asked before and after. Its words are texts with the keys
 * `survey.role-clarity.<item>`; they are the project's own and no validated scale.
 */
export const ROLE_CLARITY = { kind: 'role-clarity', items: ['own', 'others', 'contact'] } as const;
