import { expect, it } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../../testing/baselines.js';
import { showBaseline } from './show-baseline.js';
const baseline = baselineOf([
    numericFeature({ name: 'age', importance: 0.25, states: { null: 1000, non_finite: 0 } }),
    categoricalFeature({
        name: 'x'.repeat(40),
        rest: { categories: ['c'], truncated: false },
        observations: 3000,
    }),
]);
baseline.data = { ...baseline.data, where: 'a > 1', sha256: 'f'.repeat(64), columns: ['age', 'x'] };
it('says all facts that a file has', () => {
    const text = showBaseline(baseline, undefined);
    expect(text).toContain('\nwhere: a > 1\n');
    expect(text).toContain(`\nsha256: ${'f'.repeat(64)}\ncolumns: 2\n`);
    expect(text).toMatch(/^age +feature +numeric +3 +15 +25% +█+ +0 to 30; importance 0.25$/m);
    expect(text).toMatch(/^x{31}… +feature +categorical +4 +0% +\S\S +a 33.3%, b 33.3%, rest 33.3%$/m);
});
it.each([80, 120])('fits a terminal of %d columns', (width) => {
    const table = showBaseline(baseline, width).split('\n\n')[1].split('\n');
    for (const line of table)
        expect(line.length).toBeLessThanOrEqual(width);
    expect(table[0].endsWith('values')).toBe(width === 120);
});
//# sourceMappingURL=show-baseline.test.js.map