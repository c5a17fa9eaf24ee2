import { METRICS, ROUTES, fillRoute } from '@plumbline/core';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
const baseline = baselineOf([
    numericFeature({ name: 'x' }),
    numericFeature({ name: 'score', role: 'prediction', edges: [0.5] }),
]);
let service;
let text;
beforeAll(async () => {
    service = await startTestService({
        baselines: [baseline],
        sections: { segments: [{ model: 'm', column: 'region', values: ['eu', 'us'] }] },
    });
    const events = ['eu', 'eu', 'us', 'asia'].map((region) => ({
        model: 'm',
        version: '1',
        features: { x: 1, region },
        prediction: 0.1,
    }));
    await fetch(service.url + ROUTES.predictions, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(events),
    });
    text = await (await fetch(`${service.url}/metrics`)).text();
});
afterAll(() => service.close());
const linesOf = (name, part) => text.split('\n').filter((line) => line.startsWith(`${name}{`) && line.includes(part));
const valueOf = (name, part) => linesOf(name, part).map((line) => Number(line.split(' ').at(-1)));
const ask = async (path) => {
    const response = await fetch(service.url + path);
    return { status: response.status, body: (await response.json()) };
};
it('leaves all traffic under the empty segment, and has the others beside it', () => {
    const bins = METRICS.featureBinObservations.name;
    const ofBin = (segment) => `model_version="1",${segment}role="feature",feature="x"`;
    expect(valueOf(bins, ofBin(''))).toEqual([4, 0, 0]);
    expect(valueOf(bins, ofBin('segment="eu",'))).toEqual([2, 0, 0]);
    expect(valueOf(bins, ofBin('segment="us",'))).toEqual([1, 0, 0]);
});
it('states the baseline for every segment, so that rules can judge it, and facts of the model once', () => {
    for (const { name } of [METRICS.baselineRatio, METRICS.baselineObservations, METRICS.windowState]) {
        expect(linesOf(name, 'segment="eu"').length).toBe(linesOf(name, '').length / 3);
    }
    expect(linesOf(METRICS.modelInfo.name, '')).toHaveLength(1);
});
it('reserves exactly the series that it makes', () => {
    const made = Object.values(METRICS)
        .filter(({ collector }) => collector !== 'self')
        .reduce((sum, { name }) => sum + linesOf(name, '').length, 0);
    // Every window of a segment without events lacks its numbers; here each has some.
    expect(text).toContain(`\n${METRICS.series.name} ${made}\n`);
});
it('serves segments over the API', async () => {
    const version = { model: 'm', version: '1' };
    const histogram = fillRoute(ROUTES.histogram, { ...version, feature: 'x' });
    expect((await ask(histogram)).body['observations']).toBe(4);
    expect((await ask(`${histogram}?segment=eu`)).body['observations']).toBe(2);
    const features = (await ask(`${fillRoute(ROUTES.features, version)}?segment=us`)).body['features'];
    expect(features).toMatchObject([{ observations: 1 }, { observations: 1 }]);
    const wrong = await ask(`${histogram}?segment=__proto__`);
    expect(wrong).toMatchObject({ status: 404, body: { detail: 'no segment "__proto__": there are eu, us' } });
    const models = (await ask(ROUTES.models)).body['models'];
    expect(models).toMatchObject([{ segments: ['eu', 'us'], events: 4 }]);
});
it('says for which segments there was no room', async () => {
    const lines = [];
    const small = await startTestService({
        baselines: [baseline],
        seriesLimit: 150,
        windows: ['5m'],
        sections: { segments: [{ model: 'm', column: 'region', values: ['eu', 'us'] }] },
        log: pino({}, { write: (line) => void lines.push(line) }),
    });
    await small.close();
    const said = lines.map((line) => JSON.parse(line));
    expect(said).toContainEqual(expect.objectContaining({
        msg: expect.stringContaining('series limit'),
        dropped: 0,
        of_segments: ['us'],
    }));
});
//# sourceMappingURL=segments.test.js.map