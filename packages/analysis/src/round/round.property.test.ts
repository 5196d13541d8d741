import type { Snapshot } from '@samsyn/snapshot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import type { Figure } from '../schema/figure.ts';
import { makeSnapshot } from '../testing/make-snapshot.ts';
import {
  type PlainFigure,
  type PlainPerson,
  plainAc1,
  plainAll,
  plainAlpha,
  plainBetween,
  plainJackknife,
  plainPaired,
  plainPercent,
  plainWithin,
} from '../testing/plain-measures.ts';
import { type RandomPerson, ROUND_TEMPLATE, randomPeople } from '../testing/random-round.ts';
import { type RoundPicture, readRound } from './round-picture.ts';

const RUNS = { seed: 20260413, numRuns: 150 };

function snapshotOf(...rounds: readonly (readonly RandomPerson[])[]): Snapshot {
  return makeSnapshot({
    ...ROUND_TEMPLATE,
    rounds: rounds.map((answers, index) => ({
      ...{ id: `r${index}`, layer: 'today' as const, templateHash: 'h' },
      answers: answers.map((answer) => ({ ...answer })),
    })),
  });
}

function roundOf(people: readonly RandomPerson[]) {
  const [round] = analyse(snapshotOf(people)).rounds;
  if (round === undefined) throw new Error('There is a round.');
  return round;
}

/** What the definitions say was answered: named, else none where the stage is done, else nothing. */
function plainPeople(snapshot: Snapshot, index: number): (PlainPerson & { rater: string })[] {
  const round = snapshot.rounds[index];
  return (round?.answers ?? []).flatMap(({ rater, organisationType, done, roles }) => {
    const cells = snapshot.stages.flatMap(({ id: stage }) =>
      snapshot.actors.map(({ id: actor }) => {
        const said = roles.find((one) => one.stage === stage && one.actor === actor)?.role;
        return said ?? (done.includes(stage) ? 'none' : null);
      }),
    );
    if (cells.every((said) => said === null)) return [];
    const answers = cells.map((said) => (said === 'unknown' ? null : said));
    return [{ rater, type: organisationType, answers }];
  });
}

const expectSame = (figure: Figure | undefined, plain: PlainFigure, name: string) => {
  expect(figure?.value === null, name).toBe(plain.value === null);
  expect(figure?.value ?? 0, name).toBeCloseTo(plain.value ?? 0, 10);
  expect(figure?.se === null, name).toBe(plain.se === null);
  expect(figure?.se ?? 0, name).toBeCloseTo(plain.se ?? 0, 10);
};

describe('the figures of a round', () => {
  it('are what the definitions say, also for everybody who is left out', () => {
    fc.assert(
      fc.property(randomPeople, (people) => {
        const snapshot = snapshotOf(people);
        const plain = plainPeople(snapshot, 0);
        const { shared, who, expert } = roundOf(people);
        expectSame(shared.between, plainJackknife(plainBetween(true), plain), 'shared between');
        expectSame(shared.within, plainJackknife(plainWithin(true), plain), 'shared within');
        expectSame(shared.all, plainJackknife(plainAll(true), plain), 'shared all');
        expectSame(who.between, plainJackknife(plainBetween(false), plain), 'who between');
        expectSame(who.within, plainJackknife(plainWithin(false), plain), 'who within');
        expectSame(who.all, plainJackknife(plainAll(false), plain), 'who all');
        expectSame(expert.percent, plainJackknife(plainPercent, plain), 'percent');
        expectSame(expert.alpha, plainJackknife(plainAlpha, plain), 'alpha');
        expectSame(expert.ac1, plainJackknife(plainAc1(9), plain), 'AC1');
      }),
      RUNS,
    );
  });

  it('do not depend on the order of people, answers, stages or actors', () => {
    const shuffled = randomPeople.chain((people) =>
      fc
        .tuple(
          fc.shuffledSubarray([...people], { minLength: people.length, maxLength: people.length }),
          fc.shuffledSubarray(ROUND_TEMPLATE.stages, { minLength: 3 }),
          fc.shuffledSubarray(ROUND_TEMPLATE.actors, { minLength: 3 }),
        )
        .map(([other, stages, actors]) => ({ people, other, stages, actors })),
    );
    fc.assert(
      fc.property(shuffled, ({ people, other, stages, actors }) => {
        const turned = other.map((one) => ({ ...one, roles: [...one.roles].reverse() }));
        const [after] = analyse({ ...snapshotOf(turned), stages, actors } as Snapshot).rounds;
        const before = roundOf(people);
        for (const part of ['shared', 'who', 'expert'] as const) {
          for (const [name, figure] of Object.entries(before[part])) {
            const same = (after?.[part] as Record<string, Figure> | undefined)?.[name];
            expectSame(same, figure, `${part} ${name}`);
          }
        }
        const cells = new Map(after?.cells.map((cell) => [`${cell.stage}/${cell.actor}`, cell]));
        for (const cell of before.cells) {
          expect(cells.get(`${cell.stage}/${cell.actor}`)).toEqual(cell);
        }
        expect(after?.selfOthers).toHaveLength(before.selfOthers.length);
      }),
      RUNS,
    );
  });

  it('stay within their bounds', () => {
    const within = (value: number | null, low: number, high: number) => {
      if (value === null) return;
      expect(value).toBeGreaterThanOrEqual(low - 1e-12);
      expect(value).toBeLessThanOrEqual(high + 1e-12);
    };
    fc.assert(
      fc.property(randomPeople, (people) => {
        const { shared, who, expert, cells, selfOthers, unknownShare } = roundOf(people);
        for (const side of ['between', 'within', 'all'] as const) {
          within(shared[side].value, 0, 1);
          within(who[side].value, 0, 1);
          // Who agrees on the role agrees on who takes part.
          if (who[side].value !== null) within(shared[side].value, 0, who[side].value);
        }
        within(expert.percent.value, 0, 1);
        within(expert.alpha.value, -1, 1);
        within(expert.ac1.value, -1, 1);
        within(unknownShare, 0, 1);
        for (const { involved, role, roleGivenInvolved } of cells) {
          for (const share of [involved, role, roleGivenInvolved]) within(share, 0, 1);
          if (involved !== null) within(role, 0, involved);
        }
        for (const { same, overlap, direction } of selfOthers) {
          within(same, 0, 1);
          within(overlap, 0, 1);
          within(direction, -1, 1);
        }
      }),
      RUNS,
    );
  });

  it('leave the shared picture as it was when actors are added that nobody sees', () => {
    fc.assert(
      fc.property(randomPeople, fc.integer({ min: 1, max: 40 }), (people, more) => {
        const snapshot = snapshotOf(people);
        const actors = Array.from({ length: more }, (_, index) => ({ id: `n${index}`, name: 'N' }));
        const seen = people.map((person) => ({
          ...person,
          roles: [
            ...person.roles,
            // Whoever said anything sees none of the new ones anywhere.
            ...(person.roles.length + person.done.length === 0
              ? []
              : snapshot.stages.flatMap(({ id: stage }) =>
                  actors.map(({ id: actor }) => ({ stage, actor, role: 'none' as const })),
                )),
          ],
        }));
        const before = roundOf(people);
        const wide = { ...snapshotOf(seen), actors: [...snapshot.actors, ...actors] } as Snapshot;
        const [after] = analyse(wide).rounds;
        expect(after?.shared).toEqual(before.shared);
        expect(after?.who).toEqual(before.who);
      }),
      RUNS,
    );
  });
});

describe('the change between two rounds', () => {
  it('is what the definitions say of those who answered both', () => {
    fc.assert(
      fc.property(randomPeople, randomPeople, (first, second) => {
        const snapshot = snapshotOf(first, second);
        const [one, two] = [plainPeople(snapshot, 0), plainPeople(snapshot, 1)];
        const later = two.filter(({ rater }) => one.some((person) => person.rater === rater));
        const earlier = later.flatMap(
          ({ rater }) => one.find((person) => person.rater === rater) ?? [],
        );
        const [change] = analyse(snapshot).changes;
        if (one.length === 0 || two.length === 0) {
          expect(change).toBeUndefined();
          return;
        }
        expect(change).toMatchObject({
          people: later.length,
          onlyFrom: one.length - later.length,
          onlyTo: two.length - later.length,
        });
        const paired = (measure: Parameters<typeof plainPaired>[0]) =>
          plainPaired(measure, measure, later, earlier);
        // A person may say one type in one round and be pooled in the other.
        const typed = (people: readonly PlainPerson[]) => plainBetween(true)(people);
        expectSame(change?.shared, paired(typed), 'shared');
        expectSame(change?.alpha, paired(plainAlpha), 'alpha');
        expectSame(change?.percent, paired(plainPercent), 'percent');
        const flows = { added: 0, removed: 0, changed: 0, same: 0 };
        for (const [index, { answers }] of later.entries()) {
          for (const [cell, is] of answers.entries()) {
            const was = earlier[index]?.answers[cell] ?? null;
            if (is === null || was === null) continue;
            if (is === was) flows.same++;
            else if (was === 'none') flows.added++;
            else if (is === 'none') flows.removed++;
            else flows.changed++;
          }
        }
        expect(change?.flows).toEqual(flows);
      }),
      RUNS,
    );
  });
});

describe('the picture of a round', () => {
  it('says of each person what they said, and has nobody who said nothing', () => {
    fc.assert(
      fc.property(randomPeople, (people) => {
        const snapshot = snapshotOf(people);
        const [round] = snapshot.rounds;
        if (round === undefined) throw new Error('There is a round.');
        const picture: RoundPicture = readRound(round, snapshot);
        const silent = people.filter((one) => one.roles.length + one.done.length === 0);
        expect(picture.raters).toHaveLength(people.length - silent.length);
        expect(picture.types).toEqual(plainPeople(snapshot, 0).map(({ type }) => type));
      }),
      RUNS,
    );
  });
});
