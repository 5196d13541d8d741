import { CARD_KINDS, TARGETS } from '@samsyn/board';
import { type Snapshot, snapshotSchema } from '@samsyn/snapshot';
import { ANSWERS, answersOf, type Draw, type Population, pick } from './population.ts';

/** A snapshot of an invented workshop of that population: rounds, a map, cards. */
export function generatedSnapshot(
  people: Population,
  options: {
    readonly id: string;
    readonly place: string;
    readonly region: string;
    readonly takenAt: string;
    /** Index of the type of each person. */
    readonly types: readonly number[];
    readonly rounds: number;
    readonly cards: number;
  },
  draw: Draw,
): Snapshot {
  const { stages, actors, types } = people;
  return snapshotSchema.parse({
    ...{ format: 'samsyn.snapshot', version: 1, id: options.id, takenAt: options.takenAt },
    board: { id: options.id, title: options.place, place: options.place, region: options.region },
    stages: stages.map((id) => ({ id, name: `Steg ${id}` })),
    actors: actors.map((id, index) => ({
      ...{ id, name: `Aktör ${id}` },
      sector: index % 3 === 0 ? 'civil' : 'public',
    })),
    organisationTypes: types.map((id, index) => ({ id, name: id, actors: [actors[index]] })),
    placements: placementsOf(people, draw),
    cards: Array.from({ length: options.cards }, (_, index) => cardOf(people, index, draw)),
    rounds: Array.from({ length: options.rounds }, (_, index) => ({
      ...{ id: `r${index + 1}`, question: 'Så är det i dag', layer: 'today', templateHash: 'h' },
      answers: options.types.map((type, person) => answerOf(people, type, `p${person}`, draw)),
    })),
    participation: { people: options.types.length },
  });
}

function answerOf(people: Population, type: number, rater: string, draw: Draw) {
  const { stages, actors, types } = people;
  const answers = answersOf(people, type, draw);
  const roles = answers.flatMap((answer, cell) => {
    const role = answer === null ? 'unknown' : ANSWERS[answer];
    if (role === 'none') return [];
    const stage = stages[Math.floor(cell / actors.length)];
    return [{ stage, actor: actors[cell % actors.length], role }];
  });
  return { rater, organisationType: types[type], done: [...stages], roles };
}

/** What the first type sees is what lies on the map. */
function placementsOf({ stages, actors, views }: Population, draw: Draw) {
  return (views[0] ?? []).flatMap((answer, cell) => {
    const role = ANSWERS[answer];
    if (role === 'none' || draw() < 0.2) return [];
    const stage = stages[Math.floor(cell / actors.length)];
    const until = draw() < 0.3 ? '2027-12-31' : null;
    return [{ layer: 'today', stage, actor: actors[cell % actors.length], role, until }];
  });
}

function cardOf({ stages, actors }: Population, index: number, draw: Draw) {
  const one = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  return {
    ...{ id: `c${index}`, kind: one(CARD_KINDS).id, stage: one(stages), actors: [one(actors)] },
    text: 'Det som krävs för att komma vidare, med några ord om varför. '.repeat(3),
    targets: pick([0.5, 0.5], draw) === 0 ? [] : [one(TARGETS)],
  };
}
