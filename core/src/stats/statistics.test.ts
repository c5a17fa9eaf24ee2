import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smoothShares } from '../baseline/shares.js';
import { splitChiSquared, testChiSquared, testKs } from './count-tests.js';
import {
  computeHellinger,
  computeKs,
  computeLInfinity,
  computeTotalVariation,
  computeWasserstein,
  hellingerDistance,
  totalVariation,
} from './distances.js';
import { computeJs, computeKl, splitJensenShannon, splitJs, splitKl } from './divergences.js';
import { computePsi, shrinkShares, splitPsi } from './psi.js';
import { sum } from './sum.js';

const distances = {
  psi: computePsi,
  kl: computeKl,
  js: computeJs,
  hellinger: computeHellinger,
  totalVariation: computeTotalVariation,
  lInfinity: computeLInfinity,
  ks: computeKs,
  wasserstein: computeWasserstein,
};
const names = Object.keys(distances) as (keyof typeof distances)[];

const counts = (bins: number, most = 1e7) => fc.array(fc.nat(most), { minLength: bins, maxLength: bins });
const bins = fc.integer({ min: 2, max: 50 });
const pair = bins.chain((n) => fc.tuple(counts(n), counts(n).map(smoothShares)));
const sampleOf = (shares: readonly number[], observations = 10_000) => ({ shares, observations });

describe('statistics of counts', () => {
  it('are those of scipy on a small case', () => {
    const live = [30, 20, 50, 10];
    const q = [0.25, 0.25, 0.25, 0.25];
    // scipy 1.17.1, with p = (c + κq)/(n + κ) for PSI, KL and JS
    const truth = {
      psi: 0.2945219922224947,
      kl: 0.1401925228479208,
      js: 0.051736381395007684,
      hellinger: 0.19449214943112728,
      totalVariation: 0.22727272727272724,
      lInfinity: 0.20454545454545453,
      ks: 0.15909090909090906,
      wasserstein: 0.05681818181818181,
    };
    for (const name of names) expect(distances[name](live, q), name).toBeCloseTo(truth[name], 14);
    expect(testKs(live, sampleOf(q, 400)).p).toBeCloseTo(0.025373339367190568, 14);
    const { statistic, df, p } = testChiSquared(live, sampleOf(q, 400));
    expect(statistic).toBeCloseTo(24.955436720142604, 12);
    expect(df).toBe(3);
    expect(p / 1.577533203463686e-5).toBeCloseTo(1, 12);
  });

  it('say nothing of a bin that neither side has', () => {
    const shares = smoothShares([500_000, 500_000, 0]);
    for (const half of [15_000, 500_000]) {
      const { p, df } = testChiSquared([half, half, 0], sampleOf(shares, 1_000_000));
      expect(p).toBeGreaterThan(0.5);
      expect(df).toBe(1);
    }
    expect(testChiSquared([500_000, 500_000, 5000], sampleOf(shares, 1_000_000)).p).toBeLessThan(1e-9);
  });

  it('are those of their formulas where a bin is empty', () => {
    const [live, q] = [
      [25, 0, 25, 50],
      [0.25, 0.25, 0.25, 0.25],
    ] as const;
    const p = shrinkShares(live, q);
    expect(sum(p)).toBeGreaterThan(1);
    const terms = (of: (p: number, q: number) => number) => sum(p.map((share, i) => of(share, q[i]!)));
    expect(computePsi(live, q)).toBeCloseTo(
      terms((a, b) => (a - b) * Math.log(a / b)),
      14,
    );
    expect(computeKl(live, q)).toBeCloseTo(
      terms((a, b) => a * Math.log(a / b) - a + b),
      14,
    );
    const js = (a: number, b: number) =>
      (a * Math.log2((2 * a) / (a + b)) + b * Math.log2((2 * b) / (a + b))) / 2;
    expect(computeJs(live, q)).toBeCloseTo(terms(js), 14);
  });

  it('are finite, never negative and bounded', () => {
    fc.assert(
      fc.property(pair, ([live, q]) => {
        for (const name of names) {
          const value = distances[name](live, q);
          expect(value, name).toBeGreaterThanOrEqual(0);
          expect(value, name).toBeLessThan(name === 'psi' || name === 'kl' ? Infinity : 1 + 1e-15);
        }
        for (const { statistic, p } of [testKs(live, sampleOf(q)), testChiSquared(live, sampleOf(q))]) {
          expect(Number.isFinite(statistic)).toBe(true);
          expect(p >= 0 && p <= 1).toBe(true);
        }
      }),
    );
  });

  it('are 0 for equal shares and for an empty window', () => {
    fc.assert(
      fc.property(pair, ([live, q]) => {
        // Counts that have the baseline's shares to the last digit but rounding.
        const equal = q.map((share) => share * 1e6);
        const empty = live.map(() => 0);
        for (const name of names) {
          expect(distances[name](equal, q), name).toBeLessThan(1e-14);
          expect(distances[name](empty, q), name).toBeLessThan(1e-14);
        }
        expect(testKs(empty, sampleOf(q))).toEqual({ statistic: 0, p: 1 });
        expect(testChiSquared(empty, sampleOf(q))).toMatchObject({ statistic: 0, p: 1 });
        expect(testChiSquared(equal, sampleOf(q)).p).toBeCloseTo(1, 9);
      }),
    );
  });

  it('stay finite for one observation and for 1e15 in every bin', () => {
    fc.assert(
      fc.property(bins, fc.nat(), (n, at) => {
        const q = smoothShares(Array.from({ length: n }, (_, i) => (i === 0 ? 1e15 : i)));
        const one = q.map((_, i) => Number(i === at % n));
        const huge = q.map((_, i) => (i === at % n ? 0 : 1e15));
        for (const live of [one, huge]) {
          for (const name of names) expect(Number.isFinite(distances[name](live, q)), name).toBe(true);
          for (const m of [1, 1e15]) {
            const tests = [testKs(live, sampleOf(q, m)), testChiSquared(live, sampleOf(q, m))];
            for (const { statistic, p } of tests) expect(Number.isFinite(statistic) && p >= 0).toBe(true);
          }
        }
      }),
    );
  });

  it('do not care over how many replicas the counts are spread', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 2, max: 100 }), ([live, q], replicas) => {
        // Replicas that saw the same: shares are those of one, so what goes by raw shares does not move at all.
        const merged = live.map((c) => c * replicas);
        for (const name of ['hellinger', 'totalVariation', 'lInfinity', 'ks', 'wasserstein'] as const) {
          expect(distances[name](merged, q), name).toBeCloseTo(distances[name](live, q), 13);
        }
        // What shrinks to the baseline comes to rest at the value without shrinking, from below.
        expect(computePsi(merged, q)).toBeGreaterThanOrEqual(computePsi(live, q) * (1 - 1e-9) - 1e-15);
        // Uneven replicas: only the sum counts.
        const parts = live.map((c) => [Math.floor(c / 3), c - Math.floor(c / 3)] as const);
        const added = parts.map(([a, b]) => a + b);
        for (const name of names) expect(distances[name](added, q), name).toBe(distances[name](live, q));
      }),
    );
  });

  it('are the sums of what each bin adds, which is never negative', () => {
    fc.assert(
      fc.property(pair, ([live, q]) => {
        const sample = sampleOf(q);
        const cases: [readonly number[], number][] = [
          [splitPsi(live, q), computePsi(live, q)],
          [splitKl(live, q), computeKl(live, q)],
          [splitJs(live, q), computeJs(live, q)],
          [splitChiSquared(live, sample), testChiSquared(live, sample).statistic],
        ];
        for (const [parts, whole] of cases) {
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
          expect(sum(parts)).toBeCloseTo(whole, 12);
        }
      }),
    );
  });

  it('keep the order that theory gives them', () => {
    fc.assert(
      fc.property(pair, ([live, q]) => {
        const p = shrinkShares(live, q);
        const [tv, kl, hellinger] = [totalVariation(p, q), computeKl(live, q), hellingerDistance(p, q)];
        const close = 1e-12;
        expect(tv).toBeLessThanOrEqual(Math.sqrt(kl / 2) + close); // Pinsker
        expect(hellinger ** 2).toBeLessThanOrEqual(tv + close); // Le Cam
        expect(tv).toBeLessThanOrEqual(hellinger * Math.SQRT2 + close);
        expect(computeJs(live, q)).toBeLessThanOrEqual(tv + close); // Lin
        expect(kl).toBeLessThanOrEqual(computePsi(live, q) + close);
        expect(computeKs(live, q)).toBeLessThanOrEqual(computeTotalVariation(live, q) + close);
        expect(computeLInfinity(live, q)).toBeLessThanOrEqual(computeTotalVariation(live, q) + close);
      }),
    );
  });

  it('JS, Hellinger and total variation are the same from both sides', () => {
    fc.assert(
      fc.property(
        bins.chain((n) => fc.tuple(counts(n).map(smoothShares), counts(n).map(smoothShares))),
        ([p, q]) => {
          expect(sum(splitJensenShannon(p, q))).toBeCloseTo(sum(splitJensenShannon(q, p)), 14);
          expect(hellingerDistance(p, q)).toBe(hellingerDistance(q, p));
          expect(totalVariation(p, q)).toBe(totalVariation(q, p));
        },
      ),
    );
  });

  it('are 1 where nothing is shared, as far as they have a bound', () => {
    expect([totalVariation([1, 0], [0, 1]), hellingerDistance([1, 0], [0, 1])]).toEqual([1, 1]);
    expect(sum(splitJensenShannon([1, 0, 0], [0, 1, 0]))).toBe(Math.LN2);
  });

  it.each([...names, 'χ²', 'KS test'] as const)('%s refuses vectors of different layouts', (name) => {
    const call = () => {
      if (name === 'χ²') return testChiSquared([1, 2], sampleOf([0.2, 0.3, 0.5]));
      if (name === 'KS test') return testKs([1, 2], sampleOf([0.2, 0.3, 0.5]));
      return distances[name]([1, 2], [0.2, 0.3, 0.5]);
    };
    expect(call).toThrow('counts have 2 bins but the baseline has 3: they belong to different layouts');
  });
});
