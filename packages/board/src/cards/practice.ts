import type { CardKind } from './card-kind.ts';

/** Something that has worked somewhere, and how well we know it. */
export const practice = {
  id: 'practice',
  symbol: 'star',
  fields: [
    { name: 'place', type: 'text', required: true },
    { name: 'period', type: 'text' },
    { name: 'source', type: 'text' },
    {
      name: 'evidence',
      type: 'choice',
      choices: ['experience', 'documented', 'evaluated'],
      initial: 'experience',
    },
  ],
} as const satisfies CardKind;
