import { readFileSync } from 'node:fs';
import type { Answer } from '@samsyn/board';
import type { Snapshot } from '@samsyn/snapshot';
import { describe, expect, it } from 'vitest';
import { ac1Of } from './agreement/ac1.ts';
import { countAnswers } from './agreement/cell-counts.ts';
import { pairOverlaps } from './agreement/pair-overlaps.ts';
import { analyse } from './analyse.ts';
import { KINDS, readRound } from './round/round-picture.ts';
import { actorsNamed, makeSnapshot, stagesNamed } from './testing/make-snapshot.ts';

/** Six people of three organisations, two stages, three actors; see the measures' section 3.9. */
const example = JSON.parse(
  readFileSync(new URL('../fixtures/measures.vectors.json', import.meta.url), 'utf8'),
).find(({ id }: { id: string }) => id === 'workshop_synthetic_6x2x3');
const { input, expected, tolerance } = example as {
  input: { participants: string[]; org: Record<string, string>; values: Record<string, string[]> };
  // biome-ignore lint/suspicious/noExplicitAny: the fixture's shape is checked by what it is compared with
  expected: any;
  tolerance: number;
};

const ROLES: Readonly<Record<string, Answer>> = {
  leder: 'leads',
  utfor: 'does',
  anvisar: 'refers',
  rad: 'advises',
  finansierar: 'funds',
  none: 'none',
};

function exampleSnapshot(more: { stage: string; actor: string }[] = []): Snapshot {
  const answers = input.participants.map((rater, person) => ({
    rater,
    organisationType: input.org[rater[0] ?? ''] ?? '',
    roles: [
      ...Object.entries(input.values).map(([cell, roles]) => {
        const [stage = '', actor = ''] = cell.split('|');
        return { stage, actor, role: ROLES[roles[person] ?? ''] ?? ('unknown' as const) };
      }),
      ...more.map((cell) => ({ ...cell, role: 'none' as const })),
    ],
  }));
  const extra = [...new Set(more.map(({ actor }) => actor))];
  return makeSnapshot({
    stages: stagesNamed('S1', 'S2'),
    actors: actorsNamed('kommun', 'af', 'coompanion', ...extra),
    organisationTypes: Object.values(input.org).map((id) => ({ id, name: id, actors: [id] })),
    rounds: [{ id: 'r1', layer: 'today', answers }],
  });
}

const analysis = analyse(exampleSnapshot());
const [round] = analysis.rounds;
if (round === undefined) throw new Error('The example has a round.');

const near = (actual: number | null | undefined, wanted: number) => {
  expect(actual).not.toBeNull();
  expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThanOrEqual(tolerance);
};

describe('the worked example', () => {
  it('has six people of three types, and says how many did not know', () => {
    expect(round).toMatchObject({ people: 6, organisationTypes: 3 });
    expect(round.unknownShare).toBeCloseTo(1 / 36, 12);
  });

  it.each(Object.entries(expected.cells))('gives the figures of %s', (key, figures) => {
    const [stage, actor] = key.split('|');
    const wanted = figures as Record<string, number>;
    const cell = round.cells.find((one) => one.stage === stage && one.actor === actor);
    expect(cell?.n).toBe(wanted.n);
    expect((cell?.n ?? 0) - (cell?.counts?.none ?? 0)).toBe(wanted.involved);
    near(cell?.involved, wanted.agree_involved ?? Number.NaN);
    near(cell?.role, wanted.agree_role ?? Number.NaN);
    near(cell?.roleGivenInvolved, wanted.agree_role_given_involved ?? Number.NaN);
    near(Math.max(...Object.values(cell?.counts ?? {})) / (cell?.n ?? 1), wanted.modal_share ?? 0);
  });

  it('gives the shared picture over all, between and within organisations', () => {
    near(round.shared.all.value, expected.J_role_all_pairs);
    near(round.shared.between.value, expected.J_role_between_org);
    near(round.shared.within.value, expected.J_role_within_org);
    near(round.who.all.value, expected.J_who_all_pairs);
    near(round.who.between.value, expected.J_who_between_org);
    near(round.who.within.value, expected.J_who_within_org);
  });

  it('gives the overlap of each pair of people', () => {
    const snapshot = exampleSnapshot();
    const [first] = snapshot.rounds;
    if (first === undefined) throw new Error('The example has a round.');
    const picture = readRound(first, snapshot);
    const { role, who } = pairOverlaps(picture);
    const n = picture.raters.length;
    for (const [matrix, overlaps] of [
      [expected.J_role_matrix, role],
      [expected.J_who_matrix, who],
    ] as const) {
      expect(Object.keys(matrix)).toHaveLength(15);
      for (const [pair, wanted] of Object.entries(matrix)) {
        const [i = -1, j = -1] = pair.split('-').map((name) => picture.raters.indexOf(name));
        near(overlaps[i * n + j], wanted as number);
        near(overlaps[j * n + i], wanted as number);
      }
    }
  });

  it('gives the jackknife of the shared picture', () => {
    near(round.shared.all.se, expected.J_role_all_pairs_jackknife_se);
    const [low = 0, high = 0] = expected.J_role_all_pairs_ci95_t;
    near(round.shared.all.interval?.[0], low);
    near(round.shared.all.interval?.[1], high);
  });

  it('gives α, plain agreement, and AC1 with six and with nine answers to choose from', () => {
    near(round.expert.alpha.value, expected.alpha_nominal_all_cells);
    near(round.expert.percent.value, expected.gwet.pa);
    const snapshot = exampleSnapshot();
    const [first] = snapshot.rounds;
    if (first === undefined) throw new Error('The example has a round.');
    const { answers, cells } = readRound(first, snapshot);
    const counts = countAnswers(answers, cells.length, KINDS);
    near(ac1Of(counts, 6), expected.gwet.AC1);
    // p_e is Σπ(1 − π)/(q − 1): with nine answers five eighths of what it is with six.
    const chance = (expected.gwet.pe_AC1 * 5) / 8;
    near(round.expert.ac1.value, (expected.gwet.pa - chance) / (1 - chance));
  });

  it.each(['kommun', 'af', 'coompanion'])('gives how %s sees itself and is seen', (actor) => {
    for (const wanted of expected.self_other[actor]) {
      const entry = round.selfOthers.find(
        (one) => one.actor === actor && one.stage === wanted.stage,
      );
      expect(entry).toMatchObject({ nSelf: wanted.n_self, nOthers: wanted.n_other });
      near(entry?.direction, wanted.gap_signed);
      near(entry?.same, wanted.match);
      near(entry?.overlap, wanted.overlap);
    }
  });

  it('moves with actors nobody sees where chance is in it, and not in the shared picture', () => {
    const { add10_empty_cells: wanted } = expected;
    const empty = Array.from({ length: 10 }, (_, index) => ({
      stage: index % 2 === 0 ? 'S1' : 'S2',
      actor: `tom${index >> 1}`,
    }));
    const [after] = analyse(exampleSnapshot(empty)).rounds;
    near(after?.expert.alpha.value, wanted.alpha_after);
    near(after?.expert.percent.value, wanted.pct_after);
    near(after?.shared.all.value, wanted.J_role_after);
    expect(after?.shared).toEqual(round.shared);
    expect(after?.who).toEqual(round.who);
  });
});
