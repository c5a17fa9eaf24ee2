import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../stats/sum.js';
import { SMALLEST_SHARE, smoothShares } from './shares.js';

describe('smoothShares', () => {
  it('adds half a count to each bin', () => {
    expect(smoothShares([3, 1])).toEqual([3.5 / 5, 1.5 / 5]);
  });

  it('keeps every share positive and the sum at 1', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 2, maxLength: 50 }), (counts) => {
        const shares = smoothShares(counts);
        expect(sum(shares)).toBeCloseTo(1, 12);
        // Renormalising may press the floor down, by at most 1 + B/1000.
        expect(Math.min(...shares)).toBeGreaterThan(SMALLEST_SHARE / 1.06);
      }),
    );
  });

  it('refuses more bins than floors fit into 1', () => {
    expect(smoothShares(Array<number>(1000).fill(1))[999]).toBeCloseTo(1e-3, 15);
    expect(() => smoothShares(Array<number>(1001).fill(1))).toThrow('1001 bins are more than 1000');
  });
});
