import { COLUMNAR_TYPE, LISTED_FAULTS } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { LIFETIMES, Fleet } from '../monitor/fleet.js';
import { SeriesBudget } from '../monitor/budget.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { acceptEvents } from './accept.js';
import { findDecoder } from './formats.js';
const JSON_TYPE = 'application/json';
const NDJSON_TYPE = 'application/x-ndjson';
const METER = { accept() { }, reject() { }, spoil() { }, ignore() { } };
function open() {
    const fleet = new Fleet(['5m'], new SeriesBudget(1000), () => 0, LIFETIMES);
    const features = [numericFeature({ name: 'x' }), numericFeature({ name: 'score', role: 'prediction' })];
    const { monitor } = fleet.add(baselineOf(features));
    const post = (type, text) => acceptEvents(findDecoder(type).decode(Buffer.from(text)), fleet, METER);
    const readStates = (slot) => monitor.read(monitor.plan.slots[slot], '5m').states;
    return { post, readStates };
}
const eventOf = (prediction, model = 'm') => ({
    model,
    version: '1',
    features: { x: 1 },
    prediction,
});
describe('the only prediction of a model', () => {
    it.each([
        ['in one batch', [[{ score: 1 }, 2, [3], null]]],
        ['from one batch to the next', [[{ score: 1 }], [2], [[3]], [null]]],
    ])('is counted whether it is named or not, %s', async (_, bodies) => {
        const { post, readStates } = open();
        for (const body of bodies)
            await post(JSON_TYPE, JSON.stringify(body.map((each) => eventOf(each))));
        expect(readStates(1)).toMatchObject({ value: 3, null: 1, missing: 0 });
    });
    it.each([
        [{ score: [2] }, [2]],
        [[2], { score: [2] }],
    ])('is counted in columns behind rows, %j', async (first, second) => {
        const { post, readStates } = open();
        const columnsOf = (prediction) => JSON.stringify({ model: 'm', version: '1', columns: { x: [1] }, prediction });
        await post(JSON_TYPE, JSON.stringify(eventOf({ score: 1 })));
        await post(COLUMNAR_TYPE, columnsOf(first));
        await post(JSON_TYPE, JSON.stringify(eventOf(1)));
        await post(COLUMNAR_TYPE, columnsOf(second));
        expect(readStates(1)).toMatchObject({ value: 4, missing: 0 });
    });
});
it('does not take a value without a name for the only feature', async () => {
    const { post, readStates } = open();
    const answer = await post(JSON_TYPE, JSON.stringify({ ...eventOf(1), features: { '': 5 } }));
    expect(answer.unknown_features).toEqual(['']);
    expect(readStates(0)).toMatchObject({ value: 0, missing: 1 });
});
describe('refused events', () => {
    const names = Array.from({ length: 400 }, (_, i) => (i < 3 ? 'm' : 'elsewhere'));
    const events = names.map((model) => eventOf(1, model));
    const lines = events.map((event) => JSON.stringify(event)).join('\n');
    const foreign = { model: 'elsewhere', version: '1', columns: { x: events.map(() => 1) } };
    it.each([
        ['an array', JSON_TYPE, JSON.stringify(events), 3],
        ['lines of one shape', NDJSON_TYPE, lines, 3],
        ['columns', COLUMNAR_TYPE, JSON.stringify(foreign), 0],
    ])('are listed one by one from the first: %s', async (_, type, body, first) => {
        const { rejected, rejected_total } = await open().post(type, body);
        expect(rejected_total).toBe(events.length - first);
        expect(rejected.map(({ index }) => index)).toEqual(Array.from({ length: LISTED_FAULTS }, (_, i) => first + i));
    });
});
//# sourceMappingURL=accept.test.js.map