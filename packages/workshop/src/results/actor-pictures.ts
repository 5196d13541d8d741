import type { OrganisationType } from '@samsyn/board';
import { addCounts, type Counts } from './raters.ts';
import type { CellResult } from './round-results.ts';
import { type SelfOthers, selfOthers } from './self-others.ts';

/** An actor's picture of itself beside the others' picture of it, with the answers behind them. */
export interface ActorPicture extends SelfOthers {
  readonly self: Counts;
  /** All others together, each person once: what is counted aloud. The figures average by type. */
  readonly others: Counts;
}

/**
 * The pictures that {@link selfOthers} compares, with their counts. They hold no more than what the
 * rows of the results show.
 *
 * @param organisationTypes which actors the people of a type are
 */
export function actorPictures(
  results: { readonly cells: readonly Pick<CellResult, 'stage' | 'actor' | 'byType'>[] },
  organisationTypes: readonly Pick<OrganisationType, 'id' | 'actors'>[],
): ActorPicture[] {
  const rows = new Map(
    results.cells.map(({ stage, actor, byType }) => [`${stage}/${actor}`, byType]),
  );
  return selfOthers(results, organisationTypes).map((entry) => {
    const selves = new Set(
      organisationTypes.filter(({ actors }) => actors.includes(entry.actor)).map(({ id }) => id),
    );
    const byType = rows.get(`${entry.stage}/${entry.actor}`) ?? [];
    const counted = (isSelf: boolean): Counts =>
      addCounts(byType.filter(({ type }) => selves.has(type) === isSelf).map((row) => row.counts));
    return { ...entry, self: counted(true), others: counted(false) };
  });
}
