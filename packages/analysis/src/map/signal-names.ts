/**
 * What may be a gap at a stage, each said as a question that a person confirms. The words are
 * texts with the keys `analysis.signal.<name>`; see `signals.ts` for when each is said.
 */
export const SIGNALS = [
  'empty',
  'no-lead',
  'several-leads',
  'no-doer',
  'unclear-role',
  'no-funding',
  'single-funder',
  'project-only',
  'no-handover',
  'target-without-support',
  'one-sector',
  'one-sided-support',
  'many-unknown',
] as const;
export type SignalName = (typeof SIGNALS)[number];
