import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALLEST_SHARE, smoothShares } from '../baseline/shares.js';
import { computeCriticalPsi, computePsi, computePsiP, computePsiZ, shrinkShares, splitPsi } from './psi.js';
import { sum } from './sum.js';

const counts = (bins: number) => fc.array(fc.nat(1e7), { minLength: bins, maxLength: bins });
const pair = fc
  .integer({ min: 2, max: 50 })
  .chain((bins) => fc.tuple(counts(bins), counts(bins).map(smoothShares)));

describe('PSI', () => {
  it('is what the formula says on a case done by hand', () => {
    // n = 4, κ = 1: p = (3 + .5)/5 = .7 and (1 + .5)/5 = .3
    const byHand = 0.2 * Math.log(0.7 / 0.5) + -0.2 * Math.log(0.3 / 0.5);
    expect(computePsi([3, 1], [0.5, 0.5])).toBeCloseTo(byHand, 15);
  });

  it('is 0 for an empty window and for equal shares', () => {
    expect(computePsi([0, 0, 0], [0.2, 0.3, 0.5])).toBeCloseTo(0, 30);
    expect(computePsi([200, 300, 500], [0.2, 0.3, 0.5])).toBeCloseTo(0, 15);
  });

  it('is finite, never negative, and the sum of parts that are never negative', () => {
    fc.assert(
      fc.property(pair, ([live, baseline]) => {
        const parts = splitPsi(live, baseline);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(computePsi(live, baseline)).toBe(sum(parts));
        expect(Number.isFinite(sum(parts))).toBe(true);
      }),
    );
  });

  it('shrinks to shares that sum to 1 and the little that the floors add', () => {
    fc.assert(
      fc.property(pair, ([live, baseline]) => {
        const total = sum(shrinkShares(live, baseline));
        expect(total).toBeGreaterThan(1 - 1e-9);
        expect(total).toBeLessThan(1 + baseline.length * (SMALLEST_SHARE + 0.5 / (sum(live) + 1)));
      }),
    );
  });

  it('takes an empty bin for half an observation where one was expected', () => {
    // n = 8, κ = 1.5: p = (½ + 1.5/4)/9.5 for the empty bin, which expected 2
    expect(shrinkShares([0, 4, 4], [0.25, 0.375, 0.375])[0]).toBeCloseTo(0.875 / 9.5, 15);
    // n = 1: a quarter was expected, less than half
    expect(shrinkShares([0, 1, 0], [0.25, 0.375, 0.375])[0]).toBeCloseTo(0.25, 15);
  });

  it('is not raised by what the baseline never saw and the window does not hold either', () => {
    const baseline = smoothShares([50_000, 50_000, 0]);
    expect(computePsi([500_000, 500_000, 0], baseline)).toBeLessThan(1e-6);
  });

  it('is raised by a category that the baseline has never seen', () => {
    const baseline = smoothShares([500, 500, 0]);
    expect(computePsi([400, 400, 200], baseline)).toBeGreaterThan(computePsi([500, 500, 0], baseline) + 0.2);
  });

  it('refuses vectors of different layouts', () => {
    expect(() => computePsi([1, 2], [0.2, 0.3, 0.5])).toThrow('counts have 2 bins but the baseline has 3');
  });
});

describe('critical PSI', () => {
  it('is the χ² quantile times (1/n + 1/m), within Wilson and Hilferty’s error', () => {
    // scipy.stats.chi2.isf(0.001, 9) = 27.877164871256582, norm.isf(0.001) = 3.090232306167813
    const critical = computeCriticalPsi(500, 10_000, 10, 3.090232306167813);
    expect(critical / (27.877164871256582 * (1 / 500 + 1 / 10_000))).toBeCloseTo(1, 1);
  });

  it('is as likely as its z says, within Wilson and Hilferty’s error', () => {
    // scipy.stats.chi2.sf(27.877164871256582, 9) = 0.001
    const psi = 27.877164871256582 * (1 / 500 + 1 / 10_000);
    expect(computePsiP(psi, 500, 10_000, 10)).toBeCloseTo(0.001, 12);
    expect(computePsiZ(psi, 500, 10_000, 10)).toBeCloseTo(3.09, 1);
  });

  it('is undone by the z of a PSI', () => {
    for (const z of [-1, 0, 3, 5.5]) {
      expect(computePsiZ(computeCriticalPsi(500, 10_000, 10, z), 500, 10_000, 10)).toBeCloseTo(z, 10);
    }
  });

  it('falls with n towards the baseline’s own uncertainty', () => {
    const critical = [100, 1000, 1e9].map((n) => computeCriticalPsi(n, 10_000, 10, 3));
    expect(critical[0]).toBeGreaterThan(critical[1]!);
    expect(critical[1]).toBeGreaterThan(critical[2]!);
    expect(critical[2]).toBeCloseTo(computeCriticalPsi(Infinity, 10_000, 10, 3), 6);
  });
});
