import { METRICS, ROUTES } from '@plumbline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../../testing/baselines.js';
import { startTestService } from '../../testing/service.js';
const baseline = baselineOf([
    numericFeature({ name: 'x' }),
    numericFeature({ name: 'y' }),
    categoricalFeature({ name: 'c' }),
    categoricalFeature({ name: 'class', role: 'prediction' }),
]);
let service;
afterEach(() => service.close());
async function scrapeWith(features) {
    service = await startTestService({
        baselines: [baseline],
        windows: ['1h'],
        sections: { gauges: { features } },
    });
    await fetch(service.url + ROUTES.predictions, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'm', version: '1', features: { x: 1, y: 2, c: 'a' }, prediction: 'a' }),
    });
    return (await fetch(`${service.url}/metrics`)).text();
}
const featuresOf = (text, name) => new Set(Array.from(text.matchAll(new RegExp(`^${name}{.*feature="(\\w+)"`, 'gm')), ([, found]) => found));
/** Series of models, which are what the budget reserves. */
const countSeries = (text) => Object.values(METRICS)
    .filter(({ collector }) => collector !== 'self')
    .reduce((sum, { name }) => sum + [...text.matchAll(new RegExp(`^${name}{`, 'gm'))].length, 0);
describe('gauges of windows', () => {
    it('stand for predictions alone by default, quantiles for numbers alone', async () => {
        const text = await scrapeWith([]);
        expect(featuresOf(text, METRICS.windowPsi.name)).toEqual(new Set(['class']));
        expect(featuresOf(text, METRICS.windowQuantile.name)).toEqual(new Set());
    });
    it('stand for the features that are named, and have their series reserved', async () => {
        const text = await scrapeWith(['y', 'c', 'unknown', '__proto__']);
        expect(featuresOf(text, METRICS.windowPsi.name)).toEqual(new Set(['y', 'c', 'class']));
        expect(featuresOf(text, METRICS.windowQuantile.name)).toEqual(new Set(['y']));
        expect(text).toContain(`\n${METRICS.series.name} ${countSeries(text)}\n`);
    });
    it('stand for all with *', async () => {
        const text = await scrapeWith(['*']);
        expect(featuresOf(text, METRICS.windowMin.name)).toEqual(new Set(['x', 'y']));
        expect(featuresOf(text, METRICS.windowState.name)).toEqual(new Set(['x', 'y', 'c', 'class']));
    });
});
//# sourceMappingURL=windows.test.js.map