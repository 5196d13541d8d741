import type { Board, Card, StageId } from '@samsyn/board';
import { byPosition } from '@samsyn/board';

/** The cards that a vote is about, stage by stage as on the board. */
export function cardsOfVote(
  board: Pick<Board, 'cards'>,
  stages: readonly { readonly id: StageId }[],
  kind: string,
): readonly { readonly stage: StageId; readonly cards: readonly Card[] }[] {
  const ofKind = [...board.cards.values()].filter((card) => card.kind === kind);
  return stages.flatMap(({ id }) => {
    const cards = ofKind.filter(({ stage }) => stage === id).sort(byPosition);
    return cards.length === 0 ? [] : [{ stage: id, cards }];
  });
}

/** How many of one's votes are left; below zero after voting on two devices that were offline. */
export function votesLeft(perPerson: number, votes: readonly { readonly count: number }[]): number {
  return perPerson - votes.reduce((sum, { count }) => sum + count, 0);
}
