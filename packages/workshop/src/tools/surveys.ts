import * as z from 'zod/mini';
import { idSchema } from '../day/place.ts';
import { ROLE_CLARITY, type Survey, type SurveyItem, surveyItemSchema } from '../day/survey.ts';
import { conflict } from '../refusals.ts';
import { surveyResults } from '../results/survey-results.ts';
import { FACILITATOR, timestamp, tool } from './tool.ts';

const MOST_ITEMS = 20;

const differentItems = z.refine<readonly SurveyItem[]>(
  (items) => new Set(items.map(({ id }) => id)).size === items.length,
);

/** Opens a survey: role clarity, unless other statements are given. One survey at a time. */
const open = tool({
  type: 'survey.open',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('survey.open'),
    kind: z.optional(idSchema),
    items: z.optional(
      z.array(surveyItemSchema).check(z.minLength(1), z.maxLength(MOST_ITEMS), differentItems),
    ),
  }),
  fold: (state, { kind, items }, context) => {
    if (state.surveys.some(({ status }) => status === 'open')) return conflict('survey-open');
    if (items === undefined && kind !== undefined && kind !== ROLE_CLARITY.kind) {
      return conflict('nothing-to-ask');
    }
    const survey: Survey = {
      id: context.newId(),
      kind: kind ?? (items === undefined ? ROLE_CLARITY.kind : 'own'),
      items: items ?? ROLE_CLARITY.items.map((id) => ({ id })),
      status: 'open',
      step: state.step,
      openedAt: timestamp(context),
      closedAt: null,
      turnout: { people: 0, answered: 0 },
    };
    return { ...state, surveys: [...state.surveys, survey] };
  },
});

/** Ends a survey and shows its result at once, so it can never be opened again. */
const close = tool({
  type: 'survey.close',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('survey.close'), survey: idSchema }),
  gathers: 'sheets',
  fold: (state, command, context) => {
    const survey = state.surveys.find(({ id }) => id === command.survey);
    if (survey === undefined) return conflict('no-such-survey');
    if (survey.status === 'closed') return conflict('already-closed');
    const sheets = context.gathered?.sheets;
    const closed: Survey = {
      ...survey,
      status: 'closed',
      closedAt: timestamp(context),
      ...(sheets === undefined ? {} : { results: surveyResults(survey.items, sheets) }),
    };
    return {
      ...state,
      surveys: state.surveys.map((old) => (old.id === survey.id ? closed : old)),
    };
  },
  effects: (_before, { survey }) => [{ do: 'keep-sheets', survey }],
});

export const surveyTools = [open, close] as const;
