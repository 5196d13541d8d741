import type { Level } from '@samsyn/board';
import type { CardVotes, SnapshotCard } from '@samsyn/snapshot';
import { targetsOf } from '../map/targets.ts';

/** What every list of cards says of a card. */
export function cardBase(card: SnapshotCard) {
  const { id, stage, text, actors, level, tags } = card;
  return {
    ...{ id, stage, text, actors: [...actors], targets: targetsOf(card) },
    level: (level as Level | undefined) ?? null,
    tags: [...((tags as readonly string[] | undefined) ?? [])],
  };
}

export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export const numberOrNull = (value: unknown): number | null =>
  typeof value === 'number' ? value : null;

export function votesOf({ votes }: SnapshotCard): CardVotes | null {
  if (votes === undefined) return null;
  const { total, people, organisationTypes } = votes;
  return { total, people, organisationTypes };
}
