import { type Board, byPosition, type Card, type StageId } from '@samsyn/board';
import type { VoteResults } from '@samsyn/workshop';

export interface DecisionRow {
  readonly card: Card;
  /** What the latest vote gave it; null where it was not voted on. */
  readonly votes: VoteResults['cards'][number] | null;
}

/** The gaps in the order in which they are decided on: as the vote put them, then as on the board. */
export function decisionRows(
  board: Pick<Board, 'cards'>,
  stages: readonly { readonly id: StageId }[],
  results: VoteResults | null,
): readonly DecisionRow[] {
  const rank = new Map(results?.cards.map((one, index) => [one.card, { one, index }]));
  const place = new Map(stages.map(({ id }, index) => [id, index]));
  const order = (card: Card): number => rank.get(card.id)?.index ?? Number.MAX_SAFE_INTEGER;
  const stage = (card: Card): number => place.get(card.stage) ?? Number.MAX_SAFE_INTEGER;
  return [...board.cards.values()]
    .filter(({ kind }) => kind === 'gap')
    .sort((a, b) => order(a) - order(b) || stage(a) - stage(b) || byPosition(a, b))
    .map((card) => ({ card, votes: rank.get(card.id)?.one ?? null }));
}
