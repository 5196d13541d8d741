import { LAYERS } from '@samsyn/board';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { SnapshotPlacement, StageFacts } from './stage-facts.ts';

/** Whoever is only kept informed supports nothing. */
export const isSupport = ({ role }: SnapshotPlacement): boolean => role !== 'informed';

/** Whether a placement is said to last only for a time: a project, or until a day. */
export const endsSome = ({ duration, until }: SnapshotPlacement): boolean =>
  duration === 'project' || until !== null;

/**
 * How much of the support is limited in time: the placements (of whoever is more than informed),
 * and in today's layer the cards of existing support. Those of which nothing is said count among
 * all support, and as not limited.
 */
export function durationsOf(facts: readonly StageFacts[]): Analysis['durations'] {
  return LAYERS.map((layer) => {
    const here = facts.filter((stage) => stage.layer === layer);
    const placements = here.flatMap((stage) => stage.placements.filter(isSupport));
    const cards =
      layer === 'today'
        ? here.flatMap((stage) => stage.cards.filter(({ kind }) => kind === 'support'))
        : [];
    const support = placements.length + cards.length;
    const limited =
      placements.filter(endsSome).length + cards.filter(({ until }) => until !== undefined).length;
    const of = (duration: SnapshotPlacement['duration']) =>
      placements.filter((placement) => placement.duration === duration).length;
    return {
      ...{ layer, support, limited },
      share: support === 0 ? null : limited / support,
      regular: of('regular'),
      project: of('project'),
      enthusiast: of('enthusiast'),
      unsaid: of(null) + cards.length,
    };
  });
}
