import {
  agreementOf,
  ENOUGH_ANSWERS,
  labelOf,
  type Said,
  shownRows,
  tally,
} from '@samsyn/workshop';
import type { CellPart } from '../schema/round-part.ts';
import type { RoundPicture } from './round-picture.ts';

/**
 * What was said about each cell of a round: counts first, then how far people agree (see
 * `agreementOf`) and the label fixed in advance (`labelOf`). With fewer than five answers there is
 * no figure.
 */
export function analyseCells({ cells, said, types }: RoundPicture): CellPart[] {
  const rows = shownRows(types);
  const names = rows === null ? [] : [...new Set(rows)].sort();
  return cells.map(({ stage, actor }, cell) => {
    const here = said.map((person) => person[cell] ?? null);
    const { n, counts, unknown } = tally(here);
    const answering = types.filter((_, person) => {
      const one = here[person];
      return one !== null && one !== 'unknown';
    });
    const agreement = n < ENOUGH_ANSWERS ? NO_AGREEMENT : agreementOf(counts);
    const label = labelOf({ n, counts, unknown });
    return {
      ...{ stage, actor, n, counts, unknown, types: new Set(answering).size },
      ...agreement,
      label,
      byType: label === 'few' ? [] : rowsOf(here, rows ?? [], names),
    };
  });
}

/** What was said by type of organisation; types of whom nobody said anything are left out. */
function rowsOf(
  here: readonly Said[],
  rows: readonly string[],
  names: readonly string[],
): CellPart['byType'] {
  return names.flatMap((type) => {
    const said = here.filter((one, person) => rows[person] === type && one !== null);
    return said.length === 0 ? [] : [{ type, ...tally(said) }];
  });
}

const NO_AGREEMENT = { involved: null, role: null, roleGivenInvolved: null };
