import {
  ANSWERS,
  DATE_PATTERN,
  type DetailField,
  DURATIONS,
  ID_PATTERN,
  LEVELS,
  LIMITS,
  ROLES,
} from '@samsyn/board';
import * as z from 'zod/mini';

/** What the plain values under the keys of a board document look like. */
export const placementEntry = z.object({
  role: z.enum(ROLES),
  by: z.catch(z.string(), ''),
  at: z.catch(z.string(), ''),
});

/** An answer in somebody's own document, with the reason that is for themselves. */
export const answerEntry = z.object({
  role: z.enum(ANSWERS),
  why: z.catch(z._default(z.string().check(z.maxLength(LIMITS.note)), ''), ''),
});

export const settledEntry = z.object({
  role: z.enum([...ROLES, 'none']),
  note: z.catch(z.string().check(z.maxLength(LIMITS.note)), ''),
  dissent: z.catch(z.array(z.string().check(z.regex(ID_PATTERN))), []),
  at: z.catch(z.string(), ''),
});

export const detailEntries = {
  note: z.string().check(z.maxLength(LIMITS.note)),
  duration: z.enum(DURATIONS),
  until: z.string().check(z.regex(DATE_PATTERN)),
  level: z.enum(LEVELS),
} as const satisfies Record<DetailField, z.ZodMiniType>;

const text = (longest: number) => z.catch(z.string().check(z.maxLength(longest)), '');

export const metaEntry = z.object({
  title: text(LIMITS.title),
  place: text(LIMITS.name),
  region: text(LIMITS.name),
  locale: z.catch(z.enum(['sv', 'en']), 'sv'),
  definition: text(LIMITS.definition),
  // Anything else than https could run script or leave the meeting room when it is opened.
  meetingUrl: z.catch(
    z.string().check(z.maxLength(LIMITS.url), z.regex(/^https:\/\/[^\s]+$/i)),
    '',
  ),
});
