import type { SnapshotCard } from '@samsyn/snapshot';
import { hasRole, type StageFacts } from '../map/stage-facts.ts';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { FundingPart, FundingSum } from '../schema/card-part.ts';
import { cardBase, numberOrNull, textOrNull, votesOf } from './card-base.ts';

/** The cards on money, in the order of the board. */
export function fundingOf(cards: readonly SnapshotCard[]): FundingPart[] {
  return cards.flatMap((card): FundingPart[] => {
    if (card.kind !== 'funding') return [];
    return [
      {
        ...cardBase(card),
        direction: card.direction as FundingPart['direction'],
        source: textOrNull(card.source),
        amount: numberOrNull(card.amount),
        recurring: card.recurring === true,
        status: card.status as FundingPart['status'],
        year: numberOrNull(card.year),
        cofunder: textOrNull(card.cofunder),
        votes: votesOf(card),
      },
    ];
  });
}

/** By shown stage: who pays today, what money is needed, and where some could come from. */
export function fundingMapOf(
  facts: readonly StageFacts[],
  funding: readonly FundingPart[],
): Analysis['fundingMap'] {
  return facts.flatMap(({ stage, layer, placements }) => {
    if (layer !== 'today') return [];
    const here = funding.filter((card) => card.stage === stage.id);
    const needs = here.filter(({ direction }) => direction === 'need');
    return [
      {
        stage: stage.id,
        payers: placements.filter((one) => hasRole(one, 'funds', 'buys')).map(({ actor }) => actor),
        needs: sumOf(needs),
        uncovered: sumOf(
          needs.filter(({ status }) => status === 'missing' || status === 'applied'),
        ),
        possibilities: sumOf(here.filter(({ direction }) => direction === 'possibility')),
      },
    ];
  });
}

/** What comes once and what comes again is never added together. */
function sumOf(cards: readonly FundingPart[]): FundingSum {
  const amounts = (recurring: boolean) =>
    cards.reduce((sum, card) => sum + (card.recurring === recurring ? (card.amount ?? 0) : 0), 0);
  return { cards: cards.length, once: amounts(false), recurring: amounts(true) };
}
