import * as z from 'zod/mini';

const locale = z._default(z.enum(['sv', 'en']), 'sv');
export const roleSchema = z.enum(['facilitator', 'participant', 'viewer']);
const text = z._default(z.string(), '');

/** What one may know of a board before one is on it. */
export const previewSchema = z.object({
  title: text,
  locale,
  organisationTypes: z.array(z.object({ id: z.string(), name: z.string() })),
  role: roleSchema,
  board: z.object({ id: z.string() }),
});

export const boardSchema = z.object({
  id: z.string(),
  title: text,
  place: text,
  region: text,
  locale,
  code: z.optional(z.string()),
});

export const createdSchema = z.object({
  board: boardSchema,
  code: z.string(),
  keys: z.object({ facilitator: z.string(), participant: z.string(), viewer: z.string() }),
});

export const joinedSchema = z.object({
  board: boardSchema,
  role: roleSchema,
  participant: z.object({ id: z.string(), name: text }),
  token: z.string(),
  expiresAt: z.string(),
});

/** A new participants' key brings a new code with it. */
export const rotatedSchema = z.object({ key: z.string(), code: z.string() });

export type Preview = z.output<typeof previewSchema>;
export type BoardRecord = z.output<typeof boardSchema>;
export type Created = z.output<typeof createdSchema>;
export type Joined = z.output<typeof joinedSchema>;
export type Role = z.output<typeof roleSchema>;
export type Rotated = z.output<typeof rotatedSchema>;
