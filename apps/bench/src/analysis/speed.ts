import { analyse } from '@samsyn/analysis';
import {
  type PlainPerson,
  plainAc1,
  plainAll,
  plainAlpha,
  plainBetween,
  plainJackknife,
  plainPercent,
  plainWithin,
} from '@samsyn/analysis/plain';
import type { Snapshot } from '@samsyn/snapshot';
import { generatedSnapshot } from './generated.ts';
import { population } from './population.ts';
import { seeded } from './seeded.ts';

export interface SpeedResult {
  /** Everything that two rounds tell, with all intervals: median of several, in ms of one core. */
  readonly samsyn: number;
  /** The nine figures of **one** of the rounds with their intervals, written down plainly, likewise. */
  readonly plain: number;
  /** Largest difference between the two of any figure or standard error. */
  readonly apart: number;
}

const TIMES = 15;

/** Two rounds of fifty people about twenty-four actors at eight stages. */
export function runSpeed(seed: number): SpeedResult {
  const draw = seeded(seed);
  const from = population({ stages: 8, actors: 24, types: 5 }, draw);
  const snapshot = generatedSnapshot(
    from,
    {
      ...{ id: 'n', place: 'Lillköping', region: '', takenAt: '2026-04-13T11:02:00Z' },
      types: Array.from({ length: 50 }, (_, person) => person % 5),
      ...{ rounds: 2, cards: 60 },
    },
    draw,
  );
  const times = Array.from({ length: TIMES }, () => timed(() => analyse(snapshot)).ms);
  const { result, ms: plain } = timed(() => plainFigures(snapshot));
  const [round] = analyse(snapshot).rounds;
  if (round === undefined) throw new Error('A generated snapshot has a round.');
  const { shared, who, expert } = round;
  const ours = [
    ...[shared.between, shared.within, shared.all, who.between, who.within, who.all],
    ...[expert.percent, expert.alpha, expert.ac1],
  ];
  const apart = ours.map(({ value, se }, index) =>
    Math.max(
      Math.abs((value ?? Number.NaN) - (result[index]?.value ?? Number.NaN)),
      Math.abs((se ?? Number.NaN) - (result[index]?.se ?? Number.NaN)),
    ),
  );
  return {
    samsyn: times.sort((a, b) => a - b)[TIMES >> 1] ?? Number.NaN,
    plain,
    apart: Math.max(...apart),
  };
}

function plainFigures(snapshot: Snapshot) {
  const people = plainPeople(snapshot);
  return [
    ...[plainBetween(true), plainWithin(true), plainAll(true)],
    ...[plainBetween(false), plainWithin(false), plainAll(false)],
    ...[plainPercent, plainAlpha, plainAc1(9)],
  ].map((measure) => plainJackknife(measure, people));
}

/** Everybody has finished every stage, so what they do not name is *no role*. */
function plainPeople({ stages, actors, rounds }: Snapshot): PlainPerson[] {
  return (rounds[0]?.answers ?? []).map(({ organisationType, roles }) => {
    const said = new Map(roles.map(({ stage, actor, role }) => [`${stage}/${actor}`, role]));
    return {
      type: organisationType,
      answers: stages.flatMap((stage) =>
        actors.map((actor) => {
          const role = said.get(`${stage.id}/${actor.id}`) ?? 'none';
          return role === 'unknown' ? null : role;
        }),
      ),
    };
  });
}

function timed<T>(work: () => T): { result: T; ms: number } {
  // Time of one core, not of the clock: others may be using the machine too.
  const started = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(started);
  return { result, ms: (user + system) / 1000 };
}
