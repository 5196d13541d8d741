import type { Answer } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { rater } from '../testing/day-under-test.ts';
import type { RaterAnswers } from './raters.ts';
import { publicResults, roundResults } from './round-results.ts';

const ROUND = { layer: 'today' as const, stages: ['s1', 's2'], actors: ['af', 'kommun'] };

/** People of one type who all give an answer about s1/af. */
const many = (count: number, type: string, role: Answer): RaterAnswers[] =>
  Array.from({ length: count }, (_, index) => rater(`${type}-${role}-${index}`, type, role));

const cellOf = (results: ReturnType<typeof roundResults>, stage = 's1', actor = 'af') =>
  results.cells.find((cell) => cell.stage === stage && cell.actor === actor);

describe('the results of a round', () => {
  it('list every cell in the order of the board, also those that nobody said anything about', () => {
    const { cells } = roundResults(ROUND, many(5, 'kommun', 'refers'));
    expect(cells.map(({ stage, actor }) => `${stage}/${actor}`)).toEqual([
      's1/af',
      's1/kommun',
      's2/af',
      's2/kommun',
    ]);
    expect(cells[1]).toMatchObject({ n: 0, counts: {}, unknown: 0, types: 0, label: 'few' });
  });

  it('count what was said, by role and by type of organisation', () => {
    const results = roundResults(ROUND, [
      ...many(3, 'kommun', 'refers'),
      ...many(2, 'kommun', 'buys'),
      ...many(3, 'coompanion', 'refers'),
    ]);
    expect(cellOf(results)).toEqual({
      stage: 's1',
      actor: 'af',
      n: 8,
      counts: { refers: 6, buys: 2 },
      unknown: 0,
      types: 2,
      label: 'agreed',
      byType: [
        { type: 'coompanion', n: 3, counts: { refers: 3 }, unknown: 0 },
        { type: 'kommun', n: 5, counts: { refers: 3, buys: 2 }, unknown: 0 },
      ],
    });
    expect(results).toMatchObject({
      people: 8,
      organisationTypes: 2,
      unknownShare: 0,
      types: [
        { type: 'coompanion', people: 3 },
        { type: 'kommun', people: 5 },
      ],
    });
  });

  it('take an unnamed cell for no role where its stage is done, else for nothing said', () => {
    const finished = { ...rater('a', 'kommun', 'does'), done: ['s1'] };
    const results = roundResults(ROUND, [finished, rater('b', 'kommun', 'does')]);
    expect(cellOf(results, 's1', 'kommun')).toMatchObject({ n: 1, counts: { none: 1 } });
    expect(cellOf(results, 's2', 'kommun')).toMatchObject({ n: 0, counts: {} });
  });

  it('keep what was said in a finished stage', () => {
    const finished = { ...rater('a', 'kommun', 'does'), done: ['s1'] };
    expect(cellOf(roundResults(ROUND, [finished]))).toMatchObject({ n: 1, counts: { does: 1 } });
  });

  it('report those who do not know apart from the answers', () => {
    const results = roundResults(ROUND, [
      ...many(6, 'kommun', 'refers'),
      ...many(4, 'kommun', 'unknown'),
    ]);
    expect(cellOf(results)).toMatchObject({ n: 6, unknown: 4, label: 'unknown', types: 1 });
    expect(results.unknownShare).toBeCloseTo(0.4, 12);
  });

  it('do not count a person who said nothing and finished nothing', () => {
    const silent = { ...rater('z', 'tvv', 'does'), answers: [] };
    expect(roundResults(ROUND, [silent, rater('a', 'kommun', 'does')]).people).toBe(1);
  });

  it('pass over answers about the other layer and about cells outside the round', () => {
    const elsewhere: RaterAnswers = {
      ...rater('a', 'kommun', 'does'),
      answers: [
        { layer: 'wanted', stage: 's1', actor: 'af', role: 'leads' },
        { layer: 'today', stage: 's9', actor: 'af', role: 'leads' },
      ],
      done: ['s9'],
    };
    const results = roundResults(ROUND, [elsewhere]);
    expect(results.people).toBe(0);
    expect(results.unknownShare).toBeNull();
  });

  it('are about the chosen cells only where cells were chosen', () => {
    const chosen = { ...ROUND, cells: [{ stage: 's2', actor: 'kommun' }] };
    const done = { ...rater('a', 'kommun', 'does'), done: ['s1', 's2'] };
    const { cells } = roundResults(chosen, [done]);
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ stage: 's2', actor: 'kommun', counts: { none: 1 } });
  });

  it('call types of one or two people small, and count them as one', () => {
    const results = roundResults(ROUND, [
      ...many(5, 'kommun', 'refers'),
      ...many(2, 'af', 'none'),
      ...many(1, 'tvv', 'funds'),
    ]);
    expect(results.organisationTypes).toBe(2);
    expect(cellOf(results)?.types).toBe(2);
    expect(cellOf(results)?.byType.map(({ type }) => type)).toEqual(['kommun', 'small']);
    expect(JSON.stringify(results)).not.toMatch(/tvv/);
  });

  it('do not let one lonely person be found by subtracting the other types', () => {
    const results = roundResults(ROUND, [
      ...many(8, 'kommun', 'refers'),
      ...many(3, 'asf', 'refers'),
      ...many(1, 'tvv', 'funds'),
    ]);
    expect(results.types).toEqual([
      { type: 'kommun', people: 8 },
      { type: 'small', people: 4 },
    ]);
  });

  it('show a small type by name when each of its people agreed', () => {
    const agreed = many(2, 'af', 'none').map((one) => ({ ...one, consents: true }));
    const results = roundResults(ROUND, [...many(5, 'kommun', 'refers'), ...agreed]);
    expect(cellOf(results)?.byType.map(({ type }) => type)).toEqual(['af', 'kommun']);
  });

  it('keep the counts of cells with few answers from everybody but the facilitator', () => {
    const results = roundResults(ROUND, many(4, 'kommun', 'refers'));
    expect(cellOf(results)?.counts).toEqual({ refers: 4 });
    expect(cellOf(publicResults(results))).toEqual({
      stage: 's1',
      actor: 'af',
      n: 4,
      counts: {},
      unknown: 0,
      types: 1,
      label: 'few',
      byType: [],
    });
  });

  it('show everybody the counts of cells with five answers', () => {
    const results = roundResults(ROUND, many(5, 'kommun', 'refers'));
    expect(cellOf(publicResults(results))).toEqual(cellOf(results));
  });

  it('hold no id of a person', () => {
    const people = [...many(6, 'kommun', 'refers'), ...many(2, 'af', 'does')];
    const text = JSON.stringify(roundResults(ROUND, people));
    for (const person of people) expect(text).not.toContain(person.rater);
  });
});
