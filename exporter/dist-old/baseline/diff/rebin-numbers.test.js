import { sum } from '@plumbline/core';
import { expect, it } from 'vitest';
import { numericFeature } from '../../testing/baselines.js';
import { rebinNumbers } from './rebin-numbers.js';
const of = (edges, counts) => numericFeature({ name: 'x', edges, counts, observations: sum(counts), min: 0, max: 100 });
it('takes counts over where edges are the same', () => {
    const same = of([10, 20], [1, 2, 3]);
    expect(rebinNumbers(of([10, 20], [9, 9, 9]), same)).toEqual({ counts: [1, 2, 3], interpolated: 0 });
});
it('adds finer bins up, and knows that nothing lies beyond min and max', () => {
    const finer = of([5, 10, 15, 20], [1, 2, 3, 4, 5]);
    expect(rebinNumbers(of([-1, 10, 100], [9, 9, 9, 9]), finer)).toEqual({
        counts: [0, 3, 12, 0],
        interpolated: 0,
    });
});
it('interpolates at edges of its own, keeping the sum', () => {
    const { counts, interpolated } = rebinNumbers(of([10, 20], [9, 9, 9]), of([10, 30], [40, 40, 20]));
    expect(counts).toEqual([40, 20, 40]);
    expect(interpolated).toBe(1);
});
//# sourceMappingURL=rebin-numbers.test.js.map