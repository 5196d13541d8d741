import type { Answer } from '@samsyn/board';
import { type RaterAnswers, type RoundScope, roundResults } from '@samsyn/workshop';

/** What each person of each type says about one cell: `{ kommun: ['leads', 'does'] }`. */
export type SaidByType = Readonly<Record<string, readonly (Answer | null)[]>>;

/** The results of a round in which people answered like this, by `<stage>/<actor>`. */
export function resultsOf(scope: RoundScope, said: Readonly<Record<string, SaidByType>>) {
  const people = new Map<string, RaterAnswers>();
  for (const [spot, byType] of Object.entries(said)) {
    const [stage = '', actor = ''] = spot.split('/');
    for (const [organisationType, roles] of Object.entries(byType)) {
      for (const [index, role] of roles.entries()) {
        const rater = `${organisationType}${index}`;
        const person = people.get(rater) ?? { rater, organisationType, done: [], answers: [] };
        const answers =
          role === null
            ? person.answers
            : [...person.answers, { layer: scope.layer, stage, actor, role }];
        people.set(rater, { ...person, answers });
      }
    }
  }
  return roundResults(scope, [...people.values()]);
}
