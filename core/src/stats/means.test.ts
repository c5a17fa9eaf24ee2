import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVarianceRatio, testMeans } from './means.js';

const reference = { observations: 8, mean: 45.7125, variance: 32.44410714285714 };
const current = { observations: 8, mean: 41.675, variance: 5.2735714285714215 };

describe('testMeans', () => {
  it('is scipy’s Welch test', () => {
    // scipy 1.17.1: ttest_ind(equal_var=False) and its confidence_interval()
    const { difference, t, df, p, interval } = testMeans(reference, current);
    expect(difference).toBeCloseTo(4.0375, 12);
    expect(t).toBeCloseTo(1.8594523396226919, 12);
    expect(df).toBeCloseTo(9.217031184611528, 12);
    expect(p).toBeCloseTo(0.0951205647234384, 13);
    expect(interval![0]).toBeCloseTo(-0.856834174946564, 12);
    expect(interval![1]).toBeCloseTo(8.931834174946566, 12);
  });

  it('says nothing of fewer than two observations', () => {
    const one = { observations: 1, mean: 3, variance: 0 };
    expect(testMeans(one, current)).toMatchObject({ t: 0, df: 0, p: 1, interval: null });
    expect(testMeans({ observations: 0, mean: NaN, variance: NaN }, current)).toEqual({
      ...{ difference: 0, t: 0, df: 0, p: 1, interval: null },
    });
  });

  it('tells constants apart without a division by 0', () => {
    const constant = (mean: number) => ({ observations: 5, mean, variance: 0 });
    expect(testMeans(constant(3), constant(3))).toMatchObject({ t: 0, p: 1, interval: [0, 0] });
    expect(testMeans(constant(4), constant(3))).toMatchObject({ t: null, p: 0, interval: [1, 1] });
  });

  it('stays finite from the smallest to the largest samples, and its interval holds the difference', () => {
    const moments = fc.record({
      observations: fc.integer({ min: 2, max: 1e15 }),
      mean: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      variance: fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
    });
    fc.assert(
      fc.property(moments, moments, (live, baseline) => {
        const { t, df, p, difference, interval } = testMeans(live, baseline);
        expect([t!, df, p, ...interval!].every(Number.isFinite)).toBe(true);
        expect(p >= 0 && p <= 1).toBe(true);
        expect(interval![0] <= difference && difference <= interval![1]).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a level that is none', () => {
    expect(() => testMeans(reference, current, 95)).toThrow(
      'confidence level must lie between 0 and 1, got 95',
    );
  });
});

describe('computeVarianceRatio', () => {
  it('is live over baseline, null where there is none', () => {
    expect(computeVarianceRatio(reference, current)).toBeCloseTo(32.44410714285714 / 5.2735714285714215, 14);
    expect(computeVarianceRatio({ ...reference, observations: 1 }, current)).toBeNull();
    expect(computeVarianceRatio(reference, { ...current, variance: 0 })).toBeNull();
  });
});
