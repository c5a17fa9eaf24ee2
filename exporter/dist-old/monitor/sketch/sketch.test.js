import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATIVE_ACCURACY, Sketch } from './sketch.js';
const PARTS = [0, 0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1];
const AT_ZERO = { centre: 0, unit: 1 };
function sketchOf(values, scale = AT_ZERO) {
    const sketch = new Sketch(scale);
    sketch.add(Float64Array.from(values), values.length);
    return sketch;
}
/** Holds every quantile to the sorted values: it lies by one of the two at its rank. */
function expectQuantiles(sketch, values, centre = 0) {
    const sorted = [...values].sort((a, b) => a - b);
    for (const part of PARTS) {
        const rank = part * (values.length - 1);
        const found = sketch.quantile(part);
        const fits = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]].some((x) => Math.abs(found - x) <= RELATIVE_ACCURACY * Math.abs(x - centre) * (1 + 1e-9) + 1e-9);
        expect(fits, `quantile ${part} of ${JSON.stringify(sorted)} is not ${found}`).toBe(true);
    }
}
const number = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(-1, 0, 1, 0.98, 1.02, -0.5));
const numbers = fc.array(number, { minLength: 1, maxLength: 200 });
describe('a sketch', () => {
    it('gives quantiles within its accuracy, and the extremes exactly', () => {
        fc.assert(fc.property(numbers, (values) => {
            const sketch = sketchOf(values);
            expectQuantiles(sketch, values);
            expect([sketch.min, sketch.max]).toEqual([
                values.reduce((a, b) => Math.min(a, b)),
                values.reduce((a, b) => Math.max(a, b)),
            ]);
        }));
    });
    it('is the same however the values were split over packed ones', () => {
        fc.assert(fc.property(fc.array(numbers, { minLength: 1, maxLength: 6 }), (parts) => {
            const merged = new Sketch(AT_ZERO);
            for (const values of parts)
                merged.absorb(structuredClone(sketchOf(values).pack()));
            expect(merged.pack()).toEqual(sketchOf(parts.flat()).pack());
            expectQuantiles(merged, parts.flat());
        }));
    });
    it('has no quantile while it is empty', () => {
        expect(new Sketch(AT_ZERO).quantile(0.5)).toBeNaN();
        expect(new Sketch(AT_ZERO).isEmpty).toBe(true);
    });
    it('is as fine around a centre far from 0 as around 0', () => {
        const values = [1e9 - 3, 1e9 - 1, 1e9, 1e9 + 2];
        const sketch = sketchOf(values, { centre: 1e9, unit: 5 });
        expectQuantiles(sketch, values, 1e9);
    });
    it('keeps its size and its median whatever is sent', () => {
        const hostile = [1e300, -1e300, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -5e-324];
        const spread = Array.from({ length: 50_000 }, (_, i) => (i % 2 ? -1 : 1) * 10 ** ((i % 616) - 308));
        const sketch = sketchOf([...hostile, ...spread]);
        const { above, below } = sketch.pack();
        expect(above.length + below.length).toBeLessThan(7000);
        const sane = sketchOf([...Array.from({ length: 100 }, () => 7), ...hostile]);
        expect(sane.quantile(0.5)).toBeCloseTo(7, 0);
        expect(sane.max).toBe(Number.MAX_VALUE);
        expect(sane.min).toBe(-Number.MAX_VALUE);
    });
});
//# sourceMappingURL=sketch.test.js.map