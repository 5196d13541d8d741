import type { SnapshotCard } from '@samsyn/snapshot';
import type { GapPart } from '../schema/card-part.ts';
import { cardBase, textOrNull, votesOf } from './card-base.ts';

/**
 * The register of gaps: first what most organisation types voted for, then what got most votes and
 * most people. Those that nobody voted on follow in the order of the board.
 */
export function gapsOf(cards: readonly SnapshotCard[]): GapPart[] {
  const gaps = cards.flatMap((card): GapPart[] => {
    if (card.kind !== 'gap') return [];
    return [
      {
        ...cardBase(card),
        gap: card.gap as GapPart['gap'],
        status: card.status as GapPart['status'],
        votes: votesOf(card),
        owner: textOrNull(card.owner),
        due: textOrNull(card.due),
        rule: textOrNull(card.rule),
      },
    ];
  });
  return gaps.sort(
    (a, b) =>
      (b.votes?.organisationTypes ?? 0) - (a.votes?.organisationTypes ?? 0) ||
      (b.votes?.total ?? 0) - (a.votes?.total ?? 0) ||
      (b.votes?.people ?? 0) - (a.votes?.people ?? 0),
  );
}
