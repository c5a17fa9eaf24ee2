import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeWilsonInterval, testProportions } from './rates.js';

const rates = fc
  .integer({ min: 0, max: 1e15 })
  .chain((total) => fc.record({ hits: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));

describe('computeWilsonInterval', () => {
  it('is scipy’s on 3 of 20', () => {
    // scipy 1.17.1: binomtest(3, 20).proportion_ci(method='wilson')
    const [low, high] = computeWilsonInterval({ hits: 3, total: 20 });
    expect(low).toBeCloseTo(0.05236874589621662, 14);
    expect(high).toBeCloseTo(0.3604188647407569, 14);
  });

  it('has a width at 0, at all and at nothing', () => {
    expect(computeWilsonInterval({ hits: 0, total: 0 })).toEqual([0, 1]);
    expect(computeWilsonInterval({ hits: 0, total: 10 })[0]).toBe(0);
    expect(computeWilsonInterval({ hits: 0, total: 10 })[1]).toBeCloseTo(0.2775, 4);
    expect(computeWilsonInterval({ hits: 10, total: 10 })[1]).toBe(1);
  });

  it('holds the rate, within 0 and 1', () => {
    fc.assert(
      fc.property(rates, ({ hits, total }) => {
        const [low, high] = computeWilsonInterval({ hits, total });
        const rate = total > 0 ? hits / total : 0.5;
        expect(0 <= low && low <= rate && rate <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe('testProportions', () => {
  it('is the root of scipy’s χ² without correction', () => {
    // scipy 1.17.1: chi2_contingency([[30, 470], [400, 9600]], correction=False) is z² = 4.849772522574537
    const { z, p, difference } = testProportions({ hits: 30, total: 500 }, { hits: 400, total: 10_000 });
    expect(z ** 2).toBeCloseTo(4.849772522574537, 12);
    expect(p).toBeCloseTo(0.027649778476207084, 14);
    expect(difference).toBeCloseTo(0.02, 15);
  });

  it.each([
    [
      { hits: 0, total: 50 },
      { hits: 0, total: 1000 },
    ],
    [
      { hits: 50, total: 50 },
      { hits: 1000, total: 1000 },
    ],
    [
      { hits: 0, total: 0 },
      { hits: 3, total: 1000 },
    ],
    [
      { hits: 3, total: 50 },
      { hits: 0, total: 0 },
    ],
  ])('is quiet for %j against %j', (live, baseline) => {
    expect(testProportions(live, baseline)).toEqual({ difference: 0, z: 0, p: 1 });
  });

  it('is finite, and turns its sign with its sides', () => {
    fc.assert(
      fc.property(rates, rates, (live, baseline) => {
        const there = testProportions(live, baseline);
        const back = testProportions(baseline, live);
        expect([there.z, there.p, there.difference].every(Number.isFinite)).toBe(true);
        expect(there.p >= 0 && there.p <= 1).toBe(true);
        expect(back.z + there.z).toBeCloseTo(0, 6);
      }),
    );
  });

  it('refuses more hits than there are', () => {
    const call = () => testProportions({ hits: 5, total: 4 }, { hits: 0, total: 1 });
    expect(call).toThrow('a rate needs 0 <= hits <= total, got 5 of 4');
  });
});
