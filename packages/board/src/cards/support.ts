import type { CardKind } from './card-kind.ts';

export const SUPPORT_KINDS = [
  'information',
  'advice',
  'training',
  'supervision',
  'individual',
  'grant',
  'loan',
  'premises',
  'customers',
  'administration',
  'coordination',
  'rules',
  'quality',
] as const;

export const SUPPORT_MODELS = [
  'consortium',
  'franchising',
  'group',
  'sales',
  'incubator',
  'own',
] as const;

/** Support that exists. `serves`: new enterprises, existing ones, or both. */
export const support = {
  id: 'support',
  symbol: 'lifebuoy',
  fields: [
    { name: 'supportKind', type: 'choice', choices: SUPPORT_KINDS, initial: 'information' },
    { name: 'model', type: 'choice', choices: SUPPORT_MODELS },
    { name: 'serves', type: 'choice', choices: ['new', 'existing', 'both'], initial: 'both' },
    { name: 'until', type: 'date' },
  ],
} as const satisfies CardKind;
