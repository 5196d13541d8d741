/** The board says two things: how it is today, and how it should be. They are never mixed. */
export const LAYERS = ['today', 'wanted'] as const;
export type Layer = (typeof LAYERS)[number];

export function isLayer(value: unknown): value is Layer {
  return value === 'today' || value === 'wanted';
}

export const LEVELS = ['local', 'regional', 'national', 'eu'] as const;
export type Level = (typeof LEVELS)[number];

export const SECTORS = ['public', 'civil', 'business'] as const;
export type Sector = (typeof SECTORS)[number];

/** How long a support lasts: ordinary activity, a project with an end date, one devoted person. */
export const DURATIONS = ['regular', 'project', 'enthusiast'] as const;
export type Duration = (typeof DURATIONS)[number];

/** Groups far from the labour market that a need, support or gap may concern. */
export const TARGETS = ['longterm', 'disability', 'newcomers', 'sickleave', 'youth'] as const;
export type Target = (typeof TARGETS)[number];
