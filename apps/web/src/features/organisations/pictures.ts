import type { OrganisationType } from '@samsyn/board';
import { type ActorPicture, type Counts, widestGaps } from '@samsyn/workshop';

/**
 * What the difference between the two pictures is called: others see the actor there more often
 * than it does itself, or less often, or as often but with other roles, or alike.
 */
export type PictureKind = 'more' | 'hidden' | 'roles' | 'alike';

/** Differences of less than a fifth are not worth a word, nor is a shared part of more than half. */
const WORTH_A_WORD = 0.2;
const MOSTLY_SHARED = 0.5;

export function pictureKind({
  direction,
  overlap,
}: Pick<ActorPicture, 'direction' | 'overlap'>): PictureKind {
  if (direction >= WORTH_A_WORD) return 'more';
  if (direction <= -WORTH_A_WORD) return 'hidden';
  return overlap < MOSTLY_SHARED ? 'roles' : 'alike';
}

/** How many of those who answered see the actor there. */
export function involved(counts: Counts, n: number): number {
  return n - (counts.none ?? 0);
}

/** Whether anybody, self or others, sees the actor there. */
export function isSeen({ self, nSelf, others, nOthers }: ActorPicture): boolean {
  return involved(self, nSelf) + involved(others, nOthers) > 0;
}

/** The differences to talk about: the widest ones that deserve a word, three at most. */
export function widestOf(pictures: readonly ActorPicture[]): ActorPicture[] {
  const worth = pictures.filter((one) => Math.abs(one.direction) >= WORTH_A_WORD);
  return widestGaps(worth).flatMap(
    (gap) => worth.find(({ actor, stage }) => actor === gap.actor && stage === gap.stage) ?? [],
  );
}

/** An actor that has a picture of itself, and the types of organisation whose people it is. */
export interface SeenActor {
  readonly actor: string;
  readonly types: readonly string[];
  readonly pictures: readonly ActorPicture[];
}

/** The actors that there is a page about, in the order of the types of organisation. */
export function seenActors(
  pictures: readonly ActorPicture[],
  organisationTypes: readonly Pick<OrganisationType, 'id' | 'actors'>[],
): SeenActor[] {
  const order = [...new Set(organisationTypes.flatMap(({ actors }) => actors))];
  return order.flatMap((actor) => {
    const own = pictures.filter((one) => one.actor === actor);
    if (own.length === 0) return [];
    const types = organisationTypes.filter(({ actors }) => actors.includes(actor));
    return [{ actor, types: types.map(({ id }) => id), pictures: own }];
  });
}
