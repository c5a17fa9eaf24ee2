import { METRICS, ROUTES } from '@plumbline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
// What an event may hold, from the request to the series in Prometheus.
let service;
afterEach(() => service.close());
async function send(features, events, ingest = {}) {
    service = await startTestService({ baselines: [baselineOf(features)], sections: { ingest } });
    const response = await fetch(service.url + ROUTES.predictions, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(events.map((event) => ({ model: 'm', version: '1', features: {}, ...event }))),
    });
    expect(response.status).toBe(200);
    const text = await (await fetch(`${service.url}/metrics`)).text();
    const read = (name, label, part = '') => Object.fromEntries([...text.matchAll(new RegExp(`^${name}{(.*)} (\\d+)$`, 'gm'))]
        .filter(([, labels, count]) => labels.includes(part) && count !== '0')
        .map(([, labels, count]) => [new RegExp(`${label}="([^"]*)"`).exec(labels)[1], Number(count)]));
    return {
        answer: (await response.json()),
        states: (feature) => read(METRICS.featureObservations.name, 'state', `feature="${feature}"`),
        bins: (feature) => read(METRICS.featureBinObservations.name, 'bin', `feature="${feature}"`),
        invalid: read(METRICS.ingestInvalidValues.name, 'reason'),
    };
}
const predict = (features, ...predictions) => send(features, predictions.map((prediction) => ({ prediction })));
const SCORE = numericFeature({ name: 'score', role: 'prediction' });
const CLASS = categoricalFeature({ name: 'class', role: 'prediction', categories: ['no', 'yes'] });
describe('a prediction', () => {
    it('is a number', async () => {
        const { states, bins, invalid } = await predict([SCORE], 5, 15, 15.5, null, undefined, 'high', true, 1e300, -0);
        expect(states('score')).toEqual({ value: 5, null: 1, missing: 1, invalid: 2 });
        expect(bins('score')).toEqual({ '00': 2, '01': 2, '02': 1 });
        expect(invalid).toEqual({ text: 1, boolean: 1 });
    });
    it('is a class', async () => {
        const { states, bins, invalid } = await predict([CLASS], 'yes', 'yes', 'no', 'maybe', 1, true, '__proto__', '');
        expect(bins('class')).toEqual({ c00: 1, c01: 2, other: 3 });
        expect(states('class')).toEqual({ value: 6, invalid: 2 });
        expect(invalid).toEqual({ number: 1, boolean: 1 });
    });
    it('is a class with a number', async () => {
        const feature = categoricalFeature({
            name: 'class',
            role: 'prediction',
            value_type: 'integer',
            categories: ['0', '1'],
        });
        const { bins, invalid } = await predict([feature], 0, 1, 1, 7, 1.5, 2 ** 53, '1', true);
        expect(bins('class')).toEqual({ c00: 1, c01: 2, other: 1 });
        expect(invalid).toEqual({ fraction: 1, large_integer: 1, numeric_text: 1, boolean: 1 });
    });
    it('is a boolean', async () => {
        const feature = categoricalFeature({
            name: 'class',
            role: 'prediction',
            value_type: 'boolean',
            categories: ['false', 'true'],
        });
        const { bins, invalid } = await predict([feature], true, false, true, 'true', 1);
        expect(bins('class')).toEqual({ c00: 1, c01: 2 });
        expect(invalid).toEqual({ text: 1, number: 1 });
    });
    it('is an object of named outputs', async () => {
        const outputs = [
            { score: 5, class: 'yes' },
            { score: null },
            { score: { p: 1 }, class: ['yes'], more: 1 },
            {},
        ];
        const { answer, states, invalid } = await predict([SCORE, CLASS], ...outputs, JSON.parse('{"__proto__": 1}'), 5);
        expect(states('score')).toEqual({ value: 1, null: 1, invalid: 1, missing: 3 });
        expect(states('class')).toEqual({ value: 1, invalid: 1, missing: 4 });
        expect(invalid).toEqual({ nested: 2 });
        expect(answer).toMatchObject({ accepted: 6, unknown_features: ['more', '__proto__', 'prediction'] });
    });
    it('is a list of one, as of a tensor; a longer one is none', async () => {
        const { states, invalid } = await predict([SCORE], [5], [[5]], [0.2, 0.8], []);
        expect(states('score')).toEqual({ value: 1, invalid: 3 });
        expect(invalid).toEqual({ nested: 3 });
    });
    it('is a list of outputs that are named by their place', async () => {
        const outputs = ['0', '1'].map((name) => numericFeature({ name, role: 'prediction' }));
        const { states, answer } = await predict(outputs, [5, 25], [5], [5, null, 7], []);
        expect([states('0'), states('1')]).toEqual([
            { value: 3, missing: 1 },
            { value: 1, null: 1, missing: 2 },
        ]);
        expect(answer.unknown_features).toEqual(['2']);
    });
});
describe('a feature', () => {
    const x = numericFeature({ name: 'x' });
    const hour = categoricalFeature({ name: 'hour', value_type: 'integer', categories: ['0', '7'] });
    const city = categoricalFeature({ name: 'city', categories: ['7', 'b'] });
    const events = ['7', '15.5', '1e999', '0x7', '', '7'.repeat(10_000)].map((text) => ({
        features: { x: text, hour: text, city: text },
    }));
    it('takes no text for a number, whatever it spells', async () => {
        const { states, answer, invalid } = await send([x, hour, city], events);
        expect([states('x'), states('hour'), states('city')]).toEqual([
            { invalid: 6 },
            { invalid: 6 },
            { value: 6 },
        ]);
        expect(invalid).toEqual({ numeric_text: 6, text: 6 });
        expect(answer.invalid_values[0]).toEqual({
            feature: 'x',
            count: 6,
            detail: 'expected a number, got string "7"',
        });
    });
    it('takes those that spell one with ingest.numeric_strings, and categories as they are', async () => {
        const { states, bins, invalid } = await send([x, hour, city], events, { numeric_strings: true });
        expect(states('x')).toEqual({ value: 2, non_finite: 1, invalid: 3 });
        expect(states('hour')).toEqual({ value: 1, invalid: 5 });
        expect([bins('hour'), bins('city')]).toEqual([{ c01: 1 }, { c00: 1, other: 5 }]);
        expect(invalid).toEqual({ text: 6, fraction: 1, large_integer: 1 });
    });
    it('is never a list or an object', async () => {
        const nested = [{}, [], [1], { x: 1 }, [[]]].map((value) => ({ features: { x: value, city: value } }));
        const { states, invalid } = await send([x, city], nested);
        expect([states('x'), states('city')]).toEqual([{ invalid: 5 }, { invalid: 5 }]);
        expect(invalid).toEqual({ nested: 10 });
    });
});
//# sourceMappingURL=value-types.test.js.map