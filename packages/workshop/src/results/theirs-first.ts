import type { OrganisationType } from '@samsyn/board';
import type { RaterAnswers, RoundScope } from './raters.ts';
import { publicResults, roundResults } from './round-results.ts';
import { type SelfOthers, selfOthers } from './self-others.ts';

/**
 * What the people of one type are shown of themselves before anyone else is, so that a type of one
 * or two can decide whether to consent. **Only for people of that type**: it is as if they had.
 */
export function theirsFirst(
  scope: RoundScope,
  people: readonly RaterAnswers[],
  organisationType: Pick<OrganisationType, 'id' | 'actors'>,
): SelfOthers[] {
  const asIf = people.map((person) =>
    person.organisationType === organisationType.id ? { ...person, consents: true } : person,
  );
  return selfOthers(publicResults(roundResults(scope, asIf)), [organisationType]);
}
