import type { OrganisationType } from '@samsyn/board';
import {
  ENOUGH_ANSWERS,
  FEWEST_OTHERS,
  type SelfOthers,
  selfOthers,
  shownRows,
  tally,
} from '@samsyn/workshop';
import type { RoundPicture } from './round-picture.ts';

type Types = readonly Pick<OrganisationType, 'id' | 'actors'>[];

/**
 * How actors see themselves beside how others see them (co-orientation), from the snapshot as it
 * stands: who is too few to be named was made `small` when it was taken, and `small` is no actor.
 * See `selfOthers` for the formulas.
 */
export function roundSelfOthers(picture: RoundPicture, organisationTypes: Types): SelfOthers[] {
  return selfOthers(
    { cells: countedBy(picture, picture.types, organisationTypes) },
    organisationTypes,
    1,
  );
}

/**
 * The same as participants and viewers may have it, which is what the app shows of a reveal: from
 * cells with enough answers, with at least three others behind each entry, and with one or two
 * people of `small` counted together with the smallest named types, since averages over types and
 * the counts of the cell would otherwise give their answer away.
 */
export function publicSelfOthers(picture: RoundPicture, organisationTypes: Types): SelfOthers[] {
  const rows = shownRows(picture.types);
  if (rows === null) return [];
  const cells = countedBy(picture, rows, organisationTypes).filter(
    ({ byType }) => byType.reduce((sum, { n }) => sum + n, 0) >= ENOUGH_ANSWERS,
  );
  return selfOthers({ cells }, organisationTypes, FEWEST_OTHERS);
}

/** What was said about the cells of actors that somebody is, by row. */
function countedBy(
  { cells, said }: RoundPicture,
  rows: readonly string[],
  organisationTypes: Types,
) {
  const names = [...new Set(rows)];
  const someone = new Set(organisationTypes.flatMap(({ actors }) => actors));
  return cells.flatMap(({ stage, actor }, cell) => {
    if (!someone.has(actor)) return [];
    const here = said.map((row) => row[cell] ?? null);
    const byType = names.map((type) => ({
      type,
      ...tally(here.filter((_, person) => rows[person] === type)),
    }));
    return [{ stage, actor, byType }];
  });
}
