import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumericBin } from './numeric.js';
import { compileNumberTally, MOST_SIGMAS } from './tally-numbers.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const references = fc.record({
  edges: fc
    .uniqueArray(finite, { minLength: 1, maxLength: 50, comparator: (a, b) => a === b })
    .map((edges) => edges.sort((a, b) => a - b)),
  mean: finite,
  stddev: fc.constantFrom(0, 5e-324, 1, 1e300),
  min: finite,
  max: finite,
});

describe('the tally of a column', () => {
  it('is that of its values one by one', () => {
    fc.assert(
      fc.property(references, fc.array(fc.double(), { maxLength: 40 }), (reference, values) => {
        const { edges, mean, stddev, min } = reference;
        const max = Math.max(min, reference.max);
        // What is on an edge or beside it is what goes wrong first.
        const column = Float64Array.from([
          ...values,
          ...edges,
          ...edges.map((e) => e + Math.abs(e) * 2 ** -52),
        ]);
        const counts = new Float64Array(edges.length + 3);
        const tally = compileNumberTally({ ...reference, max })(column, column.length, counts, 2);
        const usable = [...column].filter(Number.isFinite);
        const expected = new Float64Array(edges.length + 3);
        for (const x of usable) expected[2 + findNumericBin(edges, x)]!++;
        expect([...counts]).toEqual([...expected]);
        expect(tally.finite).toBe(usable.length);
        expect(tally.nulls).toBe(column.filter(Number.isNaN).length);
        expect(tally.infinite).toBe(column.length - tally.nulls - usable.length);
        expect(tally.below).toBe(usable.filter((x) => x < min).length);
        expect(tally.above).toBe(usable.filter((x) => x > max).length);
        const sigmas = stddev < 1e-300 ? [] : usable.map((x) => (x - mean) / stddev);
        const clamped = sigmas.map((s) => Math.max(-MOST_SIGMAS, Math.min(MOST_SIGMAS, s)));
        const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
        expect(tally.up).toBeCloseTo(sum(clamped.filter((s) => s > 0)), 5);
        expect(tally.down).toBeCloseTo(-sum(clamped.filter((s) => s < 0)), 5);
        expect(tally.squared).toBeCloseTo(sum(clamped.map((s) => s * s)), 3);
      }),
      { numRuns: 1000 },
    );
  });
});
