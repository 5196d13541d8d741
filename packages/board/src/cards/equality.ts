import type { CardKind } from './card-kind.ts';

/** An observation about equal terms at a stage. */
export const equality = { id: 'equality', symbol: 'equal', fields: [] } as const satisfies CardKind;
