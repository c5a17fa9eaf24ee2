import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeQValues } from './benjamini-hochberg.js';

describe('computeQValues', () => {
  it('is scipy’s false_discovery_control, in the order given', () => {
    const qs = computeQValues([0.01, 0.04, 0.03, 0.5, 0.005]);
    [0.025, 0.05, 0.05, 0.5, 0.025].forEach((q, i) => expect(qs[i]).toBeCloseTo(q, 15));
  });

  it('leaves features that were not judged outside the family', () => {
    expect(computeQValues([0.01, null, NaN, 0.02])).toEqual([0.02, null, null, 0.02]);
    expect(computeQValues([null])).toEqual([null]);
    expect(computeQValues([])).toEqual([]);
  });

  it('is never below p, never above 1, and keeps the order of the ps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        const qs = computeQValues(ps) as number[];
        const byP = ps.map((p, i) => [p, qs[i]!] as const).sort((a, b) => a[0] - b[0]);
        byP.forEach(([p, q], i) => {
          expect(q >= p * (1 - 1e-15) && q <= 1).toBe(true);
          if (i > 0) expect(q).toBeGreaterThanOrEqual(byP[i - 1]![1]);
        });
      }),
    );
  });

  it('refuses what is no probability', () => {
    expect(() => computeQValues([0.1, 1.5])).toThrow('p-value must lie between 0 and 1, got 1.5');
  });
});
