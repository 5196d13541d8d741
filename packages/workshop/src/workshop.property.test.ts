import { ANSWERS, type Answer } from '@samsyn/board';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldResult, fold } from './fold.ts';
import type { RaterAnswers } from './results/raters.ts';
import { EMPTY_WORKSHOP, readWorkshopState, type WorkshopState } from './state.ts';
import { TEMPLATE } from './testing/day-under-test.ts';
import { TOOLS } from './tools/registry.ts';
import type { FoldContext } from './tools/tool.ts';

/** Marks what only one person may know; none of it may ever be found in the state. */
const SECRET = 'secret';

type Given = { readonly type: string; readonly id: string; readonly [field: string]: unknown };

interface Move {
  readonly command: Given;
  readonly context: FoldContext;
  /** Give it twice. */
  readonly again: boolean;
}

const answer = fc.record({
  layer: fc.constantFrom('today' as const, 'wanted' as const),
  stage: fc.constantFrom(...TEMPLATE.stages, 'gone'),
  actor: fc.constantFrom(...TEMPLATE.actors),
  role: fc.constantFrom<Answer>(...ANSWERS),
});

const people: fc.Arbitrary<RaterAnswers[]> = fc
  .array(
    fc.record({
      organisationType: fc.constantFrom('kommun', 'af', 'asf', 'lonely'),
      consents: fc.boolean(),
      done: fc.subarray(TEMPLATE.stages),
      answers: fc.array(answer, { maxLength: 6 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((person, index) => ({ ...person, rater: `${SECRET}-${index}` })));

/** Stands for the id of something that is there when the command is given; see `aimed`. */
const made = fc.nat(5);
const spot = fc.record({
  stage: fc.constantFrom(...TEMPLATE.stages),
  actor: fc.constantFrom(...TEMPLATE.actors),
});
const person = fc.constantFrom('ada', 'bo', 'cia');

/** What each command may carry; a command that is not here carries nothing. */
const FIELDS: Record<string, fc.Arbitrary<object>> = {
  'agenda.set': fc.record({
    agenda: fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
      .map((ids) => ids.map((id) => ({ id, title: `Steg ${id}` }))),
  }),
  'step.open': fc.record({ step: made }),
  'timer.start': fc.record({ minutes: fc.integer({ min: 1, max: 60 }) }, { requiredKeys: [] }),
  'timer.add': fc.record({ minutes: fc.integer({ min: -90, max: 90 }) }),
  'board.lock': fc.record({ locked: fc.boolean() }),
  'pause.set': fc.record({ paused: fc.boolean() }),
  'round.open': fc.record(
    {
      layer: fc.constantFrom('today', 'wanted'),
      question: fc.constant('Vem gör vad?'),
      cells: fc.array(spot, { maxLength: 4 }),
      controls: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: ['layer', 'question'] },
  ),
  'round.close': fc.record({ round: made }),
  'round.reopen': fc.record({ round: made }),
  'round.reveal': fc.record({ round: made }),
  'vote.open': fc.record({ perPerson: fc.integer({ min: 1, max: 5 }) }),
  'vote.close': fc.record({ vote: made }),
  'survey.close': fc.record({ survey: made }),
  'spotlight.set': fc.record({ place: fc.option(spot) }),
  gather: fc.record({ place: spot }),
  'hand.raise': fc.record({ word: fc.constant(`${SECRET} ord`) }),
  'hand.lower': fc.record({ participant: person }, { requiredKeys: [] }),
  'actor.propose': fc.record({ name: fc.constantFrom('Almi', 'almi', 'Studieförbund') }),
  'actor.settle': fc.record({ proposal: made, accepted: fc.boolean() }),
  'consent.give': fc.record({ round: made }),
  'groups.set': fc.record({
    groups: fc.uniqueArray(person).map((ids) => [{ people: ids, cells: [] }]),
  }),
  'names.hide': fc.record({ hidden: fc.boolean() }),
  'projector.set': fc.record({ code: fc.boolean() }),
  'participant.rename': fc.record({ participant: person, name: fc.constant(`${SECRET} namn`) }),
  'participant.remove': fc.record({ participant: person }),
};

/** What it takes several commands in the right order to come to is given oftener. */
const types = TOOLS.flatMap(({ type }) =>
  Array(/^(round|vote|survey)\./.test(type) ? 8 : 1).fill(type),
);

const command = fc
  .constantFrom<string>(...types)
  .chain((type) => (FIELDS[type] ?? fc.constant({})).map((fields) => ({ type, ...fields })));

const step = fc.record({
  command,
  role: fc.oneof(
    { weight: 8, arbitrary: fc.constant('facilitator' as const) },
    { weight: 2, arbitrary: fc.constant('participant' as const) },
    { weight: 1, arbitrary: fc.constant('viewer' as const) },
  ),
  participant: person,
  gathered: fc.record({
    answers: people,
    ballots: fc.array(
      fc.record({
        rater: fc.constant(`${SECRET}-voter`),
        organisationType: fc.constantFrom('kommun', 'af'),
        votes: fc.array(fc.record({ card: fc.constantFrom('c1', 'c2'), count: fc.nat(4) })),
      }),
      { maxLength: 5 },
    ),
    cards: fc.constant(['c1', 'c2', 'c3']),
    sheets: fc.array(
      fc.record({
        rater: fc.constant(`${SECRET}-rater`),
        ratings: fc.array(
          fc.record({ item: fc.constant('own'), value: fc.integer({ min: 0, max: 6 }) }),
        ),
      }),
      { maxLength: 6 },
    ),
  }),
  wait: fc.integer({ min: 0, max: 30 * 60_000 }),
  again: fc.boolean(),
});

/** Any day: moves in order, with a clock that only goes forward and ids that repeat nowhere. */
const day: fc.Arbitrary<Move[]> = fc
  .array(step, { minLength: 15, maxLength: 45, size: 'max' })
  .map((steps) => {
    let now = Date.UTC(2026, 3, 13, 7);
    let ids = 0;
    return steps.map(({ command: given, role, participant, gathered, wait, again }, index) => {
      now += wait;
      const random = () => ((index * 7919 + ids * 104729) % 1000) / 1000;
      const newId = () => `made${++ids}`;
      const context = { now, role, participant, gathered, random, newId, template: TEMPLATE };
      return { command: { ...given, id: `command${index}` }, context, again };
    });
  });

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Where a command names something by number, the id of such a thing, or one that is not there. */
function aimed(command: Given, state: WorkshopState): Given {
  const targets: [field: string, among: readonly { id: string }[]][] = [
    ['round', state.rounds],
    ['vote', state.votes],
    ['survey', state.surveys],
    ['proposal', state.proposals],
    ['step', state.agenda],
  ];
  const fields = targets.flatMap(([field, among]) => {
    const at = command[field];
    if (typeof at !== 'number') return [];
    const target = at < 5 ? among.at(-1 - (at % Math.max(1, among.length))) : undefined;
    return [[field, target?.id ?? 'gone'] as const];
  });
  return { ...command, ...Object.fromEntries(fields) };
}

/** Plays a day on frozen states and looks at each pair of states. */
function play(
  moves: readonly Move[],
  look: (before: WorkshopState, result: FoldResult, move: Move) => void,
): WorkshopState {
  let state: WorkshopState = deepFreeze({ ...EMPTY_WORKSHOP });
  for (const planned of moves) {
    const move = { ...planned, command: aimed(planned.command, state) };
    const result = fold(state, move.command, move.context);
    look(state, result, move);
    if ('state' in result) state = deepFreeze(result.state);
    if (move.again && 'state' in result) {
      expect(fold(state, move.command, move.context)).toEqual({ state, effects: [] });
    }
  }
  return state;
}

describe('any day', () => {
  it('stays readable: what is stored is what is read again', () => {
    fc.assert(
      fc.property(day, (moves) => {
        play(moves, (_before, result) => {
          if (!('state' in result)) return;
          const stored = JSON.parse(JSON.stringify(result.state));
          expect(readWorkshopState(stored)).toEqual(stored);
        });
      }),
    );
  });

  it('never takes back a reveal, nor changes what a round is about or found', () => {
    fc.assert(
      fc.property(day, (moves) => {
        play(moves, (before, result) => {
          if (!('state' in result)) return;
          for (const old of before.rounds) {
            const now = result.state.rounds.find(({ id }) => id === old.id);
            const frozen = ({
              stages,
              actors,
              cells,
              controls,
              layer,
              templateHash,
            }: typeof old) => ({
              ...{ stages, actors, cells, controls, layer, templateHash },
            });
            expect(now && frozen(now)).toEqual(frozen(old));
            // That single answers are thrown away changes nothing of what they came to.
            const { discarded: _gone, ...found } = now ?? {};
            if (old.status === 'revealed') expect({ ...old, ...found }).toEqual(old);
          }
        });
      }),
    );
  });

  it('has results of just what is revealed or closed', () => {
    fc.assert(
      fc.property(day, (moves) => {
        const { rounds, votes, surveys } = play(moves, () => {});
        for (const round of rounds) {
          expect(round.results !== undefined).toBe(round.status === 'revealed');
        }
        for (const one of [...votes, ...surveys]) {
          expect(one.results !== undefined).toBe(one.status === 'closed');
        }
      }),
    );
  });

  it('never holds a word, a name, or who answered', () => {
    fc.assert(
      fc.property(day, (moves) => {
        play(moves, (_before, result) => {
          if ('state' in result) expect(JSON.stringify(result.state)).not.toContain(SECRET);
        });
      }),
    );
  });

  it('has one open round, one open vote and one open survey at most', () => {
    fc.assert(
      fc.property(day, (moves) => {
        play(moves, (_before, result) => {
          if (!('state' in result)) return;
          const { rounds, votes, surveys } = result.state;
          for (const list of [rounds, votes, surveys]) {
            expect(list.filter(({ status }) => status === 'open').length).toBeLessThan(2);
          }
        });
      }),
    );
  });

  it('is changed by nobody who only looks', () => {
    fc.assert(
      fc.property(day, (moves) => {
        play(moves, (_before, result, { context }) => {
          if (context.role === 'viewer') expect(result).toHaveProperty('refused');
        });
      }),
    );
  });

  it('shows no counts of cells with fewer than five answers, and no row of fewer than three people who did not agree', () => {
    fc.assert(
      fc.property(day, (moves) => {
        play(moves, (_before, result, { command: given, context }) => {
          if (!('state' in result) || given.type !== 'round.reveal') return;
          const { results } = result.state.rounds.find(({ id }) => id === given.round) ?? {};
          const everybody = context.gathered?.answers ?? [];
          for (const cell of results?.cells ?? []) {
            if (cell.n < 5) expect([cell.counts, cell.byType]).toEqual([{}, []]);
          }
          for (const { type, people: size } of results?.types ?? []) {
            const all = everybody.filter(({ organisationType }) => organisationType === type);
            const agreed = all.some(({ consents }) => consents);
            expect(size >= 3 || (type !== 'small' && agreed)).toBe(true);
          }
        });
      }),
    );
  });

  it('comes to reveals, votes and surveys often enough for all this to mean something', () => {
    const reached = { revealed: 0, voted: 0, surveyed: 0 };
    fc.assert(
      fc.property(day, (moves) => {
        const { rounds, votes, surveys } = play(moves, () => {});
        reached.revealed += rounds.filter(({ status }) => status === 'revealed').length;
        reached.voted += votes.filter(({ status }) => status === 'closed').length;
        reached.surveyed += surveys.filter(({ status }) => status === 'closed').length;
      }),
      { seed: 20260413, numRuns: 300 },
    );
    for (const times of Object.values(reached)) expect(times).toBeGreaterThan(30);
  });
});
