import type { Answer } from '@samsyn/board';
import { expect, it } from 'vitest';
import { readyAgenda } from './agendas/ready-agendas.ts';
import { currentStep, nextStep } from './day/agenda-step.ts';
import { proposeGroups } from './day/propose-groups.ts';
import { cellsOf } from './day/round.ts';
import { derivedChance } from './derived-chance.ts';
import { widestDivergences } from './results/divergences.ts';
import type { RaterAnswers } from './results/raters.ts';
import { readWorkshopState } from './state.ts';
import { DayUnderTest } from './testing/day-under-test.ts';

const SEED = 'a day in Lillköping';
const TEMPLATE = {
  stages: ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'],
  actors: ['a01', 'a02', 'a05', 'a11', 'a13', 'a15'],
  hash: 'h1',
};
const ROOM = [
  ...Array(5).fill('coompanion'),
  ...Array(8).fill('kommun'),
  ...Array(4).fill('asf'),
  ...Array(2).fill('af'),
  'tvv',
].map((organisationType, index) => ({ id: `person-${index}`, organisationType }));

/** Twenty pictures in which organisations see different things in every third cell. */
function pictures(chance: () => number): RaterAnswers[] {
  return ROOM.map(({ id, organisationType }) => ({
    rater: id,
    organisationType,
    done: TEMPLATE.stages,
    answers: TEMPLATE.stages.flatMap((stage, s) =>
      TEMPLATE.actors.map((actor, a) => {
        const parted = (s + a) % 3 === 0;
        const own: Answer = organisationType === 'kommun' ? 'refers' : 'buys';
        const role: Answer = chance() < 0.05 ? 'unknown' : parted ? own : 'does';
        return { layer: 'today' as const, stage, actor, role };
      }),
    ),
  }));
}

it(`runs a whole day of twenty people, with a restart in the middle (seed "${SEED}")`, () => {
  const chance = derivedChance(SEED);
  const day = new DayUnderTest();
  const context = { template: TEMPLATE, random: chance };
  const snapshots: string[] = [];
  const give = (...[command, more]: Parameters<DayUnderTest['give']>) => {
    for (const effect of day.give(command, { ...context, ...more }).effects) {
      if (effect.do === 'take-snapshot') snapshots.push(`${effect.trigger}: ${effect.label}`);
    }
  };
  give({ type: 'agenda.set', agenda: readyAgenda('one-day', (key) => key) });

  for (let step = nextStep(day.state); step !== null; step = nextStep(day.state)) {
    give({ type: 'step.open', step: step.id, from: day.state.step });
    give({ type: 'timer.start', minutes: step.minutes });
    const opens = currentStep(day.state)?.opens;
    if (opens?.tool === 'round') {
      const earlier = day.state.rounds.at(-1)?.results;
      const divided = earlier === undefined ? [] : widestDivergences(earlier, 6);
      const about =
        opens.about === 'all'
          ? {}
          : {
              cells: divided.map(({ stage, actor }) => ({ stage, actor })),
              controls: opens.controls,
            };
      give({ type: 'round.open', layer: opens.layer, question: 'Vem gör vad?', ...about });
      // The server is killed and started again.
      day.state = readWorkshopState(JSON.parse(JSON.stringify(day.state))) ?? day.state;
      give({ type: 'round.close', round: day.state.rounds.at(-1)?.id });
    }
    if (opens?.tool === 'reveal' || opens?.tool === 'changes') {
      const round = day.state.rounds.at(-1)?.id;
      give({ type: 'round.reveal', round }, { gathered: { answers: pictures(chance) } });
    }
    if (opens?.tool === 'groups') {
      const results = day.state.rounds.at(-1)?.results;
      const cells = (results ? widestDivergences(results, 8) : []).map(({ stage, actor }) => ({
        stage,
        actor,
      }));
      give({ type: 'groups.set', groups: proposeGroups(ROOM, cells, chance) });
    }
    day.pass(step.minutes ?? 0);
  }
  give({ type: 'step.close' });

  const [first, second] = day.state.rounds;
  expect([first?.status, second?.status]).toEqual(['revealed', 'revealed']);
  expect(first?.results).toMatchObject({ people: 20, organisationTypes: 4 });
  expect(first?.results?.types).toEqual([
    { type: 'asf', people: 4 },
    { type: 'coompanion', people: 5 },
    { type: 'kommun', people: 8 },
    { type: 'small', people: 3 },
  ]);
  // Six that parted most and four drawn at random, all with the first round's cells.
  const about = second === undefined ? [] : cellsOf(second);
  expect([about.length, second?.controls?.length]).toEqual([10, 4]);
  const parted = first?.results?.cells.filter(({ label }) => label === 'camps') ?? [];
  expect(parted.length).toBe(16);
  expect(day.state.groups.map(({ people }) => people.length)).toEqual([5, 5, 5, 5]);
  // Each of the nineteen steps when it closed, and each reveal.
  expect(snapshots.filter((one) => one.startsWith('step'))).toHaveLength(19);
  expect(snapshots.filter((one) => one.startsWith('round'))).toHaveLength(2);
  const { groups: _called, ...rest } = day.state;
  expect(JSON.stringify(rest)).not.toMatch(/person-|tvv/);
});
