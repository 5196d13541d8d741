import { TARGETS, type Target } from '@samsyn/board';
import type { SnapshotCard } from '@samsyn/snapshot';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { StageFacts } from './stage-facts.ts';

/** The target groups that a card is about. */
export function targetsOf(card: SnapshotCard): Target[] {
  const targets = card.targets as readonly Target[] | undefined;
  return targets === undefined ? [] : [...targets];
}

/**
 * The target groups that a need or an unclosed gap among the cards of a stage names, and that no
 * support there does.
 */
export function targetsWithoutSupport(cards: readonly SnapshotCard[]): Target[] {
  const named = new Set(
    cards
      .filter(({ kind, status }) => kind === 'need' || (kind === 'gap' && status !== 'closed'))
      .flatMap(targetsOf),
  );
  const supported = new Set(cards.filter(({ kind }) => kind === 'support').flatMap(targetsOf));
  return TARGETS.filter((target) => named.has(target) && !supported.has(target));
}

/** What the board says about each target group, and at which stages it lacks support. */
export function analyseTargets(
  cards: readonly SnapshotCard[],
  facts: readonly StageFacts[],
): Analysis['targets'] {
  return TARGETS.map((target) => {
    const count = (kind: string) =>
      cards.filter((card) => card.kind === kind && targetsOf(card).includes(target)).length;
    return {
      ...{ target, needs: count('need'), supports: count('support'), gaps: count('gap') },
      withoutSupport: facts
        .filter(
          (stage) => stage.layer === 'today' && targetsWithoutSupport(stage.cards).includes(target),
        )
        .map(({ stage }) => stage.id),
    };
  });
}
