import type { CardKind } from './card-kind.ts';

/** What it takes to get further. `competence` and `people` feed the procurement document. */
export const need = {
  id: 'need',
  symbol: 'hand',
  fields: [
    { name: 'competence', type: 'text' },
    { name: 'people', type: 'number', min: 0, max: 1_000_000 },
  ],
} as const satisfies CardKind;
