import { ANSWERS } from '@samsyn/board';
import fc from 'fast-check';

/** One person's answers to a round over stages `s0…` and actors `a0…`. */
export interface RandomPerson {
  readonly rater: string;
  readonly organisationType: string;
  readonly done: string[];
  readonly roles: { stage: string; actor: string; role: (typeof ANSWERS)[number] }[];
}

const STAGES = ['s0', 's1', 's2'];
const ACTORS = ['a0', 'a1', 'a2'];
const CELLS = STAGES.flatMap((stage) => ACTORS.map((actor) => ({ stage, actor })));

/** Few roles, so that people often agree, and every way of saying nothing. */
const role = fc.constantFrom(...ANSWERS.slice(0, 3), 'none' as const, 'unknown' as const);

const answers = fc
  .array(fc.option(role), { minLength: CELLS.length, maxLength: CELLS.length })
  .map((roles) =>
    CELLS.flatMap((cell, index) => {
      const given = roles[index];
      return given == null ? [] : [{ ...cell, role: given }];
    }),
  );

/** Up to nine people of up to four types; one in three says nothing at all. */
export const randomPeople = fc
  .array(
    fc.record({
      organisationType: fc.constantFrom('kommun', 'af', 'coompanion', 'small'),
      done: fc.subarray(STAGES),
      roles: fc.oneof(
        answers,
        answers,
        answers.map((): RandomPerson['roles'] => []),
      ),
    }),
    { maxLength: 9 },
  )
  .map((people): RandomPerson[] =>
    people.map((person, index) => ({ rater: `p${index}`, ...person })),
  );

/** Everything about a snapshot's round that is fixed beforehand. */
export const ROUND_TEMPLATE = {
  stages: STAGES.map((id) => ({ id, name: id })),
  actors: ACTORS.map((id) => ({ id, name: id })),
  organisationTypes: ['kommun', 'af', 'coompanion'].map((id, index) => ({
    ...{ id, name: id },
    actors: [`a${index}`],
  })),
};
