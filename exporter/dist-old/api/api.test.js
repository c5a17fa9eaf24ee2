import { featuresResponseSchema, fillRoute, histogramResponseSchema, modelsResponseSchema, problemSchema, ROUTES, sum, } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
const odd = 'a/b c?%';
const names = { model: odd, version: '1' };
let service;
beforeAll(async () => {
    const features = [
        numericFeature({ name: 'x' }),
        categoricalFeature({ name: odd }),
        numericFeature({ name: 'score', role: 'prediction', edges: [0.5] }),
    ];
    service = await startTestService({ baselines: [baselineOf(features, odd)] });
    const events = Array.from({ length: 300 }, (_, i) => ({
        ...names,
        features: { x: 25, [odd]: i % 2 ? 'a' : 'b' },
        prediction: i % 2,
    }));
    await fetch(service.url + ROUTES.predictions, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(events),
    });
});
afterAll(() => service.close());
async function get(path) {
    const answer = await fetch(service.url + path);
    return { status: answer.status, body: (await answer.json()) };
}
describe('API', () => {
    it('lists models', async () => {
        const { models } = modelsResponseSchema.parse((await get(ROUTES.models)).body);
        expect(models).toMatchObject([
            { model: odd, version: '1', events: 300, features: 3, windows: ['5m', '1h'] },
        ]);
    });
    it('ranks features by drift', async () => {
        const { features } = featuresResponseSchema.parse((await get(fillRoute(ROUTES.features, names))).body);
        expect(features.map(({ feature, verdict }) => [feature, verdict])).toEqual([
            ['x', 'drift'],
            [odd, 'ok'],
            ['score', 'ok'],
        ]);
    });
    it('weighs drift by importance where the baseline has any', async () => {
        const weighed = await startTestService({
            baselines: [
                baselineOf([
                    numericFeature({ name: 'far', edges: [10], importance: 0 }),
                    numericFeature({ name: 'near', edges: [10], importance: 3 }),
                    numericFeature({ name: 'score', role: 'prediction', edges: [10] }),
                ]),
            ],
        });
        // Of `far` all values lie in one bin, of the others three in four.
        const events = Array.from({ length: 300 }, (_, i) => {
            const near = i % 4 ? 5 : 15;
            return { model: 'm', version: '1', features: { far: 5, near }, prediction: near };
        });
        await fetch(weighed.url + ROUTES.predictions, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(events),
        });
        const path = fillRoute(ROUTES.features, { model: 'm', version: '1' });
        const answer = await fetch(weighed.url + path);
        const { features } = featuresResponseSchema.parse(await answer.json());
        await weighed.close();
        expect(features.map(({ feature, importance }) => [feature, importance])).toEqual([
            ['near', 2],
            ['score', undefined],
            ['far', 0],
        ]);
        expect(features[2].statistics.psi).toBeGreaterThan(features[0].statistics.psi);
    });
    it('gives a histogram whose parts sum to the PSI', async () => {
        const path = fillRoute(ROUTES.histogram, { ...names, feature: 'x' });
        const histogram = histogramResponseSchema.parse((await get(`${path}?window=1h`)).body);
        expect(histogram.bins.map(({ lower, upper, live_count }) => [lower, upper, live_count])).toEqual([
            [null, 10, 0],
            [10, 20, 0],
            [20, null, 300],
        ]);
        expect(sum(histogram.bins.map(({ contribution }) => contribution))).toBeCloseTo(histogram.statistics.psi, 12);
        expect(histogram).toMatchObject({ window: '1h', observations: 300, verdict: 'drift' });
    });
    it('gives a histogram of categories', async () => {
        const path = fillRoute(ROUTES.histogram, { ...names, feature: odd });
        const { bins } = histogramResponseSchema.parse((await get(path)).body);
        expect(bins.map(({ bin, category, live_share }) => [bin, category, live_share])).toEqual([
            ['c00', 'a', 0.5],
            ['c01', 'b', 0.5],
            ['other', undefined, 0],
        ]);
    });
    const wrong = [
        ['model', fillRoute(ROUTES.features, { model: 'n', version: '1' }), 404, 'no model "n"'],
        [
            'version',
            fillRoute(ROUTES.features, { model: odd, version: '2' }),
            404,
            'has no version "2": there are 1',
        ],
        ['window', `${fillRoute(ROUTES.features, names)}?window=2h`, 400, 'no window "2h": there are 5m, 1h'],
        ['feature', fillRoute(ROUTES.histogram, { ...names, feature: 'y' }), 404, '"y" is not in the baseline'],
        [
            'role',
            `${fillRoute(ROUTES.histogram, { ...names, feature: 'x' })}?role=label`,
            404,
            '"x" is not in the baseline',
        ],
        ['role word', `${fillRoute(ROUTES.histogram, { ...names, feature: 'x' })}?role=z`, 400, 'no role "z"'],
        ['path', '/api/v2', 404, 'there is nothing at GET /api/v2'],
        ['encoding', '/api/v1/models/%E0%A4%A/versions/1/features', 400, 'Failed to decode'],
    ];
    it.each(wrong)('answers a wrong %s with what is there', async (_, path, status, detail) => {
        const answer = await get(path);
        expect(answer.status).toBe(status);
        expect(problemSchema.parse(answer.body)).toMatchObject({
            status,
            detail: expect.stringContaining(detail),
        });
    });
});
//# sourceMappingURL=api.test.js.map