import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericFeature } from '../testing/baselines.js';
import { compileCountEstimate } from './estimate-count.js';
const feature = numericFeature({
    name: 'x',
    edges: [10, 20],
    counts: [100, 200, 100],
    observations: 400,
    min: 0,
    max: 40,
});
describe('compileCountEstimate', () => {
    const estimate = compileCountEstimate(feature);
    it.each([
        [-1, 0],
        [10, 100],
        [20, 300],
        [40, 400],
        [1e9, 400],
    ])('knows the count at %d', (x, count) => expect(estimate(x)).toEqual({ count, exact: true }));
    it.each([
        [0, 0],
        [5, 50],
        [12, 140],
        [30, 350],
    ])('interpolates at %d', (x, count) => expect(estimate(x)).toEqual({ count, exact: false }));
    it('goes by quantiles in the outer bins, unless they contradict its counts', () => {
        const quantiles = { p01: 8, p05: 9, p25: 10, p50: 11, p75: 20, p95: 21, p99: 19 };
        const sharper = compileCountEstimate({ ...feature, quantiles });
        expect([4, 8, 8.5, 9, 9.5].map((x) => sharper(x).count)).toEqual([2, 4, 12, 20, 60]);
        expect(sharper(20.5).count).toBe(340);
        expect(sharper(12).count).toBe(140);
    });
    it('puts a bin that stands out in a quantile layout onto its edge, and spreads it in others', () => {
        const heavy = { ...feature, edges: [-1, 0, 10], counts: [50, 250, 50, 50], min: -10 };
        expect(compileCountEstimate(heavy)(-0.5)).toEqual({ count: 50, exact: false });
        expect(compileCountEstimate({ ...heavy, binning: 'uniform' })(-0.5).count).toBe(175);
    });
    it('never falls, and stays within 0 and the number of observations', () => {
        const rising = fc
            .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 })
            .map((edges) => edges.sort((a, b) => a - b));
        const points = fc.array(fc.double({ min: -80, max: 80, noNaN: true }), { minLength: 2 });
        fc.assert(fc.property(rising, fc.array(fc.nat(100), { minLength: 9, maxLength: 9 }), points, (edges, many, xs) => {
            const counts = [...many.slice(0, edges.length), 1];
            const observations = counts.reduce((a, b) => a + b, 0);
            const count = compileCountEstimate(numericFeature({
                name: 'x',
                edges,
                counts,
                observations,
                min: edges[0] - 9,
                max: edges.at(-1) + 9,
            }));
            const found = xs.sort((a, b) => a - b).map((x) => count(x).count);
            expect(found.every((value, i) => value >= (found[i - 1] ?? 0) && value <= observations)).toBe(true);
        }));
    });
});
//# sourceMappingURL=estimate-count.test.js.map