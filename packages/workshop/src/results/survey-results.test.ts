import { describe, expect, it } from 'vitest';
import { consensusOf, surveyResults } from './survey-results.ts';

const sheets = (...values: number[]) =>
  values.map((value, index) => ({ rater: `p${index}`, ratings: [{ item: 'own', value }] }));

describe('the results of a survey', () => {
  it('count ratings by item, with the median', () => {
    const { items, people } = surveyResults([{ id: 'own' }], sheets(2, 3, 3, 4, 5, 5));
    expect(people).toBe(6);
    expect(items[0]).toMatchObject({ item: 'own', n: 6, counts: [0, 1, 2, 1, 2], median: 3.5 });
  });

  it('say nothing but the number of an item that fewer than five rated', () => {
    const { items } = surveyResults([{ id: 'own' }], sheets(1, 1, 1, 1));
    expect(items[0]).toEqual({ item: 'own', n: 4, counts: [], median: null, consensus: null });
  });

  it('pass over ratings off the scale and items that were not asked', () => {
    const { items, people } = surveyResults(
      [{ id: 'own' }],
      [...sheets(0, 6, 2.5), { rater: 'x', ratings: [{ item: 'other', value: 3 }] }],
    );
    expect(items[0]?.n).toBe(0);
    expect(people).toBe(0);
  });
});

describe("Tastle and Wierman's consensus", () => {
  it('gives the published figure', () => {
    expect(consensusOf([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 6);
  });

  it('is 1 where all are alike, 0 for half at each end, and known for an even spread', () => {
    expect(consensusOf([0, 0, 7, 0, 0])).toBe(1);
    expect(consensusOf([3, 0, 0, 0, 3])).toBeCloseTo(0, 12);
    expect(consensusOf([1, 1, 1, 1, 1])).toBeCloseTo(0.433985, 6);
  });

  it('is not defined without ratings', () => {
    expect(consensusOf([0, 0, 0])).toBeNull();
  });
});
