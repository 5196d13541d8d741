import type { OrganisationType } from '@samsyn/board';
import { type SelfOthers, selfOthers, tally } from '@samsyn/workshop';
import type { RoundPicture } from './round-picture.ts';

/**
 * How actors see themselves beside how others see them (co-orientation), from the snapshot as it
 * stands: who is too few to be named was made `small` when it was taken, and `small` is no actor.
 * See `selfOthers` for the formulas.
 */
export function roundSelfOthers(
  { cells, said, types }: RoundPicture,
  organisationTypes: readonly Pick<OrganisationType, 'id' | 'actors'>[],
): SelfOthers[] {
  const names = [...new Set(types)];
  const someone = new Set(organisationTypes.flatMap(({ actors }) => actors));
  const asked = cells.flatMap(({ stage, actor }, cell) => {
    if (!someone.has(actor)) return [];
    const here = said.map((row) => row[cell] ?? null);
    const byType = names.map((type) => ({
      type,
      ...tally(here.filter((_, person) => types[person] === type)),
    }));
    return [{ stage, actor, byType }];
  });
  return selfOthers({ cells: asked }, organisationTypes, 1);
}
