import type { CardKind } from './card-kind.ts';

/** A need of money or a possible source. `amount` in kronor; rules age fast, hence `year`. */
export const funding = {
  id: 'funding',
  symbol: 'coins',
  fields: [
    { name: 'direction', type: 'choice', choices: ['need', 'possibility'], initial: 'need' },
    { name: 'source', type: 'text' },
    { name: 'amount', type: 'number', min: 0, max: 1_000_000_000_000 },
    { name: 'recurring', type: 'flag' },
    {
      name: 'status',
      type: 'choice',
      choices: ['exists', 'applied', 'decided', 'missing'],
      initial: 'missing',
    },
    { name: 'year', type: 'number', min: 1900, max: 2200 },
    { name: 'cofunder', type: 'text' },
  ],
} as const satisfies CardKind;
