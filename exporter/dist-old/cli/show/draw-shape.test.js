import { expect, it } from 'vitest';
import { categoricalFeature, numericFeature } from '../../testing/baselines.js';
import { drawShape, drawSparkline } from './draw-shape.js';
it('draws amounts against the largest', () => {
    expect(drawSparkline([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe('▁▁▂▃▄▅▆▇█');
    expect(drawSparkline([1e-9, 1])).toBe('▁█');
    expect(drawSparkline([0, 0])).toBe('▁▁');
});
it('draws numbers over equal widths between the outer percentiles, or the edges', () => {
    const counts = [0, 100, 100, 0];
    const feature = numericFeature({
        name: 'x',
        edges: [0, 1, 10],
        counts,
        observations: 200,
        max: 10,
        binning: 'uniform',
    });
    expect(drawShape(feature)).toBe('█▁▁▁▁▁▁▁▁▁');
    const quantiles = { p01: 0, p05: 0, p25: 0.5, p50: 1, p75: 1, p95: 1, p99: 1 };
    expect(drawShape({ ...feature, quantiles })).toBe('██████████');
    expect(drawShape(numericFeature({ name: 'x', edges: [5], counts: [1, 1] }))).toBe('█');
});
it('draws frequent categories only', () => {
    expect(drawShape(categoricalFeature({ name: 'x', shares: [0.4, 0.1, 0.5] }))).toBe('█▂');
});
//# sourceMappingURL=draw-shape.test.js.map