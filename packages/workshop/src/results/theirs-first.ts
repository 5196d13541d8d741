import type { OrganisationType } from '@samsyn/board';
import { allSpots } from '../day/place.ts';
import { type ActorPicture, actorPictures } from './actor-pictures.ts';
import { ENOUGH_ANSWERS } from './cell-label.ts';
import { pooledTypes, SMALL, shownRows } from './pooled-types.ts';
import { type RaterAnswers, type RoundScope, sayings, tally } from './raters.ts';
import { publicResults, roundResults } from './round-results.ts';

type Own = Pick<OrganisationType, 'id' | 'actors'>;

/**
 * What the people of one type are shown of themselves before anyone else is, so that a type of one
 * or two can decide whether to consent. **Only for people of that type**: it is as if they had.
 * Whoever is alone of a type is shown nothing that they could not work out by themselves.
 */
export function theirsFirst(
  scope: RoundScope,
  people: readonly RaterAnswers[],
  organisationType: Own,
): ActorPicture[] {
  const isOwn = (person: RaterAnswers): boolean => person.organisationType === organisationType.id;
  if (people.filter(isOwn).length === 1) return besideTheRest(scope, people, organisationType);
  const asIf = people.map((person) => (isOwn(person) ? { ...person, consents: true } : person));
  return actorPictures(publicResults(roundResults(scope, asIf)), [organisationType]);
}

/** The one person of a type beside the rows that everybody sees, from which they are taken out. */
function besideTheRest(
  scope: RoundScope,
  people: readonly RaterAnswers[],
  own: Own,
): ActorPicture[] {
  const spots = scope.cells ?? allSpots(scope.stages, scope.actors);
  const took = people.flatMap((person) => {
    const said = sayings(person, spots, scope.layer);
    return said === null ? [] : [{ ...person, said }];
  });
  const shown = shownRows(pooledTypes(took), took);
  const rows = took.map(({ organisationType }, at) =>
    organisationType === own.id ? own.id : (shown?.[at] ?? SMALL),
  );
  const names = [...new Set(rows)];
  const cells = spots.map((spot, index) => ({
    ...spot,
    byType: names.map((type) => ({
      type,
      ...tally(took.flatMap(({ said }, at) => (rows[at] === type ? [said[index] ?? null] : []))),
    })),
  }));
  const enough = cells.filter(
    ({ byType }) => byType.reduce((sum, { n }) => sum + n, 0) >= ENOUGH_ANSWERS,
  );
  return actorPictures({ cells: enough }, [own]);
}
