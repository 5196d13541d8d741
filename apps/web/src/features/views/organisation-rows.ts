import type { Analysis } from '@samsyn/analysis';
import { type Actor, type Answer, type Board, LAYERS, type Layer } from '@samsyn/board';
import type { ActorPicture } from '@samsyn/workshop';
import { involved, isSeen, type PictureKind, pictureKind } from '../organisations/pictures.ts';

/** How large a part of an actor's own people, and of the others, see it at a stage. */
export interface SeenRow {
  readonly stage: string;
  readonly kind: PictureKind;
  readonly self: number;
  readonly nSelf: number;
  readonly others: number;
  readonly nOthers: number;
}

/** The stages at which anybody sees the actor, in the order of the round. */
export function seenRows(pictures: readonly ActorPicture[]): SeenRow[] {
  return pictures.filter(isSeen).map((picture) => {
    const { stage, nSelf, nOthers, self, others } = picture;
    return {
      ...{ stage, nSelf, nOthers },
      kind: pictureKind(picture),
      self: involved(self, nSelf),
      others: involved(others, nOthers),
    };
  });
}

/** What the common map says that an actor does at a stage. */
export interface RolesAt {
  readonly stage: string;
  readonly roles: Readonly<Record<Layer, readonly Answer[]>>;
}

/** An actor's roles on the map, main role first, at the stages where it has any. */
export function rolesOf(
  actor: Actor['id'],
  stages: readonly { readonly id: string }[],
  placements: Board<Answer>['placements'],
): RolesAt[] {
  const mine = [...placements.values()].filter((one) => one.actor === actor);
  return stages.flatMap(({ id }) => {
    const at = (layer: Layer): readonly Answer[] => {
      const one = mine.find((entry) => entry.stage === id && entry.layer === layer);
      return one === undefined ? [] : [one.role, ...one.also];
    };
    const roles = Object.fromEntries(LAYERS.map((layer) => [layer, at(layer)])) as RolesAt['roles'];
    return LAYERS.some((layer) => roles[layer].length > 0) ? [{ stage: id, roles }] : [];
  });
}

/** The actors that something is said about: who has a picture, a role, or a gap that names it. */
export function toldActors(
  actors: readonly Actor[],
  seen: ReadonlySet<string>,
  placements: Board<Answer>['placements'],
  gaps: Analysis['gaps'],
): Actor[] {
  const placed = new Set([...placements.values()].map(({ actor }) => actor));
  const named = new Set(gaps.flatMap((gap) => gap.actors));
  return actors.filter(({ id }) => seen.has(id) || placed.has(id) || named.has(id));
}
