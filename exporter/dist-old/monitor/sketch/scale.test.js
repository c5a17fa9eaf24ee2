import { expect, it } from 'vitest';
import { numericFeature } from '../../testing/baselines.js';
import { findScale } from './scale.js';
const scaleOf = (mean, stddev, min, max) => findScale(numericFeature({ name: 'x', mean, stddev, min, max }));
it('measures from 0 as a rule', () => {
    expect(scaleOf(15, 5, -40, 30)).toEqual({ centre: 0, unit: 40 });
});
it('measures from the mean where all values lie far from 0', () => {
    expect(scaleOf(1e9, 1.5, 1e9 - 4, 1e9 + 3)).toEqual({ centre: 1e9, unit: 4 });
});
it('gives constants a unit too', () => {
    expect(scaleOf(0, 0, 0, 0)).toEqual({ centre: 0, unit: 1 });
    expect(scaleOf(5, 0, 5, 5)).toEqual({ centre: 5, unit: 5 });
});
//# sourceMappingURL=scale.test.js.map