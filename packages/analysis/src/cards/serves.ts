import type { SnapshotCard } from '@samsyn/snapshot';
import type { Analysis } from '../schema/analysis-schema.ts';

/** Support cards by whom they serve: whether growth and what exists are both supported. */
export function servesOf(cards: readonly SnapshotCard[]): Analysis['serves'] {
  const support = cards.filter(({ kind }) => kind === 'support');
  const of = (who: string) => support.filter(({ serves }) => serves === who).length;
  return { new: of('new'), existing: of('existing'), both: of('both') };
}
