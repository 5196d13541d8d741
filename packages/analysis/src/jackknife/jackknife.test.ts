import { describe, expect, it } from 'vitest';
import { difference, jackknife } from './jackknife.ts';
import { insideOf, t95 } from './student-t.ts';

describe('the t value of a 95 % interval', () => {
  // As printed in every table of Student's t, two-sided 5 %.
  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [5, 2.5706],
    [7, 2.3646],
    [10, 2.2281],
    [19, 2.093],
    [30, 2.0423],
    [49, 2.0096],
    [120, 1.9799],
    [100_000, 1.96],
  ])('is that of the tables for %i degrees of freedom', (df, t) => {
    expect(t95(df)).toBeCloseTo(t, 4);
  });

  it('leaves 5 % outside, for each of the first thousand degrees of freedom, and falls', () => {
    for (let df = 1; df <= 1000; df++) {
      expect(insideOf(t95(df), df)).toBeCloseTo(0.95, 12);
      expect(t95(df + 1)).toBeLessThan(t95(df));
    }
  });
});

describe('the jackknife', () => {
  it('is the standard error of a mean, for a mean', () => {
    const values = [3, 5, 8, 9];
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const { se, interval } = jackknife({
      value: mean(values),
      without: values.map((_, left) => mean(values.filter((_, index) => index !== left))),
    });
    const variance = values.reduce((sum, one) => sum + (one - mean(values)) ** 2, 0) / 3;
    expect(se).toBeCloseTo(Math.sqrt(variance / 4), 12);
    expect(interval?.[0]).toBeCloseTo(6.25 - 3.182446 * Math.sqrt(variance / 4), 5);
    expect(interval?.[1]).toBeCloseTo(6.25 + 3.182446 * Math.sqrt(variance / 4), 5);
  });

  it('says nothing of the error where leaving somebody out leaves nothing', () => {
    const unknown = { se: null, interval: null };
    expect(jackknife({ value: 0.5, without: [0.4, null, 0.6] })).toEqual({
      value: 0.5,
      ...unknown,
    });
    expect(jackknife({ value: null, without: [0.4, 0.5] })).toEqual({ value: null, ...unknown });
    expect(jackknife({ value: 0.5, without: [0.5] })).toEqual({ value: 0.5, ...unknown });
    expect(jackknife({ value: null, without: [] })).toEqual({ value: null, ...unknown });
  });

  it('is neither rounded nor clamped', () => {
    const { interval } = jackknife({ value: 0.95, without: [0.9, 1, 0.95] });
    expect(interval?.[1]).toBeGreaterThan(1);
  });

  it('of a change leaves the same person out of both', () => {
    const change = difference(
      { value: 0.4, without: [0.3, 0.4, 0.5] },
      { value: 0.6, without: [0.5, 0.6, null] },
    );
    expect(change.value).toBeCloseTo(0.2, 12);
    expect(change.without[0]).toBeCloseTo(0.2, 12);
    expect(change.without[2]).toBeNull();
    expect(jackknife(change).se).toBeNull();
  });
});
