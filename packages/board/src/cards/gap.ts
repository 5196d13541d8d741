import type { CardKind } from './card-kind.ts';

/** Something that is missing or does not work. `rule`: the law, rule or decision that hinders. */
export const gap = {
  id: 'gap',
  symbol: 'gap',
  fields: [
    {
      name: 'gap',
      type: 'choice',
      choices: ['role', 'mandate', 'programme', 'competence', 'other'],
      initial: 'other',
    },
    { name: 'rule', type: 'text' },
    { name: 'status', type: 'choice', choices: ['open', 'taken', 'closed'], initial: 'open' },
    { name: 'owner', type: 'text' },
    { name: 'due', type: 'date' },
  ],
} as const satisfies CardKind;
