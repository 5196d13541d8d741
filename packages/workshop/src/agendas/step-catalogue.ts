import type { Opening } from '../day/agenda-step.ts';

/**
 * The steps that ready-made days are put together from. Each has its words in the texts as
 * `agenda.step.<id>.title` and `.purpose`; what is here is what the step opens.
 */
export const STEPS = {
  arrive: { tool: 'join' },
  why: null,
  stages: { tool: 'template' },
  'own-picture': { tool: 'round', layer: 'today', about: 'all' },
  clarity: { tool: 'survey', kind: 'role-clarity' },
  break: { tool: 'pause' },
  lunch: { tool: 'pause' },
  reveal: { tool: 'reveal' },
  groups: { tool: 'groups' },
  organisations: { tool: 'organisations' },
  'common-map': { tool: 'board', layer: 'today' },
  'first-stages': { tool: 'board', layer: 'today' },
  'last-stages': { tool: 'board', layer: 'today' },
  'day-map': { tool: 'history' },
  yesterday: { tool: 'board', layer: 'today' },
  'wanted-picture': { tool: 'round', layer: 'wanted', about: 'all' },
  'wanted-gap': { tool: 'reveal' },
  cards: { tool: 'cards', kinds: ['gap', 'need', 'support', 'funding', 'practice', 'equality'] },
  gaps: { tool: 'cards', kinds: ['gap'] },
  funding: { tool: 'cards', kinds: ['funding'] },
  equality: { tool: 'cards', kinds: ['equality'] },
  vote: { tool: 'vote', kind: 'gap', perPerson: 3 },
  'second-picture': { tool: 'round', layer: 'today', about: 'divided', controls: 4 },
  'clarity-again': { tool: 'survey', kind: 'role-clarity' },
  change: { tool: 'changes' },
  compare: { tool: 'compare' },
  decisions: { tool: 'decisions' },
  'check-out': { tool: 'export' },
} as const satisfies Record<string, Opening | null>;

export type StepId = keyof typeof STEPS;
