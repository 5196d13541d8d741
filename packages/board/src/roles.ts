/** What an actor does at a stage, strongest first: the order in which a column lists its actors. */
export const ROLES = [
  'leads',
  'decides',
  'does',
  'advises',
  'refers',
  'funds',
  'buys',
  'informed',
] as const;
export type Role = (typeof ROLES)[number];

/** In a silent round *no role* and *don't know* are said actively; an empty cell says nothing. */
export const ANSWERS = [...ROLES, 'none', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What an actor gets when it is dropped; changed in place with one click. */
export const DEFAULT_ROLE: Role = 'does';

export function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}

export function isAnswer(value: unknown): value is Answer {
  return (ANSWERS as readonly unknown[]).includes(value);
}

/** 0 for the strongest role; what is no role comes after all roles. */
export function roleRank(role: Answer): number {
  return ANSWERS.indexOf(role);
}
