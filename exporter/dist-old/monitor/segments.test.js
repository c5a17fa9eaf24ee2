import { describe, expect, it } from 'vitest';
import { acceptEvents } from '../ingest/accept.js';
import { columnarDecoder } from '../ingest/columnar.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { SeriesBudget } from './budget.js';
import { Fleet, LIFETIMES } from './fleet.js';
const baseline = baselineOf([numericFeature({ name: 'x' }), categoricalFeature({ name: 'region' })]);
const METER = {
    accept: () => undefined,
    reject: () => undefined,
    ignore: () => undefined,
    spoil: () => undefined,
};
function watch(rule = {}, limit = 1000, baselines = [baseline]) {
    const budget = new SeriesBudget(limit);
    const segments = [{ model: 'm', column: 'region', values: ['a', 'b'], other: false, ...rule }];
    const fleet = new Fleet(['1h'], budget, () => 0, LIFETIMES, { segments });
    for (const each of baselines)
        fleet.add(each);
    const monitor = fleet.find('m', '1');
    return {
        budget,
        fleet,
        monitor,
        send: (...events) => acceptEvents(events.map((event) => ({ event: { model: 'm', version: '1', ...event } })), fleet, METER),
        /** Counts of x, by segment. */
        counts: () => Object.fromEntries(monitor.all.map((each) => [each.segment, [...each.read(each.plan.slots[0], '1h').counts]])),
    };
}
const ofRegion = (x, region) => ({ features: { x, region } });
describe('segments', () => {
    it('count their events apart, and all events under the empty one', async () => {
        const { send, counts, monitor } = watch();
        await send(ofRegion(1, 'a'), ofRegion(15, 'a'), ofRegion(25, 'b'), ofRegion(25, 'c'), ofRegion(25, null));
        expect(counts()).toEqual({ '': [1, 1, 3], a: [1, 1, 0], b: [0, 0, 1] });
        expect(monitor.all.map(({ events }) => events)).toEqual([5, 2, 1]);
    });
    it('add up to all of it with the rest as other', async () => {
        const { send, counts } = watch({ values: ['a'], other: true });
        await send(ofRegion(1, 'a'), ofRegion(1, 'c'), ofRegion(1, null), { features: { x: 1 } });
        expect(counts()).toEqual({ '': [4, 0, 0], a: [1, 0, 0], other: [3, 0, 0] });
    });
    it('may have a value called other without taking the rest', async () => {
        const { send, counts } = watch({ values: ['other'] });
        await send(ofRegion(1, 'other'), ofRegion(1, 'c'));
        expect(counts()).toEqual({ '': [2, 0, 0], other: [1, 0, 0] });
    });
    it('come from a column or a field that no feature takes, which is not reported as unknown then', async () => {
        const { send, counts } = watch({ column: 'tenant', values: ['7', 'true'] });
        const answer = await send({ features: { x: 1, tenant: 7 } }, { features: { x: 1 }, tenant: '7' }, { features: { x: 1, tenant: true }, tenant: '7', region: 1 });
        expect(counts()).toEqual({ '': [3, 0, 0], 7: [2, 0, 0], true: [1, 0, 0] });
        expect(answer.unknown_features).toEqual(['region']);
    });
    it('are found in columns too', async () => {
        const { fleet, counts } = watch();
        const body = { model: 'm', version: '1', columns: { x: [1, 15, 25], region: ['b', 'a', {}] } };
        await acceptEvents(columnarDecoder.decode(Buffer.from(JSON.stringify(body))), fleet, METER);
        expect(counts()).toEqual({ '': [1, 1, 1], a: [0, 1, 0], b: [1, 0, 0] });
    });
    it('cannot be made up by a sender', async () => {
        const { send, counts, monitor } = watch({ other: true });
        const hostile = ['__proto__', 'constructor', 'x'.repeat(10_000), '', ['a'], { a: 1 }, Number.MAX_VALUE];
        await send(...hostile.map((region) => ofRegion(1, region)));
        await send(JSON.parse('{"features": {"x": 1, "__proto__": {"region": "a"}}, "__proto__": "a"}'));
        expect(counts()).toEqual({ '': [8, 0, 0], a: [0, 0, 0], b: [0, 0, 0], other: [8, 0, 0] });
        expect(monitor.all).toHaveLength(4);
    });
    it('are of the model that is named alone', () => {
        expect(watch({ model: 'another' }).monitor.segments).toBeNull();
    });
    it('have their series reserved, behind those of all traffic', () => {
        const whole = watch({ model: 'another' }).budget.used;
        const all = watch().budget.used;
        expect(all).toBeGreaterThan(2 * whole);
        const { fleet, budget } = watch({}, whole);
        const [member] = [...fleet.all()];
        expect(member.exported).toHaveLength(2);
        expect(member.segments.map(({ exported }) => exported.length)).toEqual([0, 0]);
        fleet.remove('m', '1');
        expect([...fleet.shown()]).toHaveLength(3);
        expect(budget.used).toBe(whole);
    });
    it('give their series back with those of their model', () => {
        const { fleet, budget } = watch();
        const used = budget.used;
        fleet.put({ ...baseline, created_by: 'another' });
        expect(budget.used).toBe(used);
        fleet.put(baselineOf([numericFeature({ name: 'x', edges: [1] })]));
        expect(budget.used).toBeGreaterThan(used);
        fleet.remove('m', '1');
        const again = new Set([...fleet.shown()].map(({ monitor }) => monitor.segment));
        expect(again).toEqual(new Set(['', 'a', 'b']));
    });
    it('go on over a new baseline where a feature stays the same', async () => {
        const { fleet, send } = watch();
        await send(ofRegion(1, 'a'));
        fleet.put({ ...baseline, created_by: 'another' });
        const [whole, a] = fleet.find('m', '1').all;
        expect(a.segment).toBe('a');
        for (const each of [whole, a])
            expect(each.read(each.plan.slots[0], '1h').observations).toBe(1);
    });
});
it('are refused where a model has too many features for them, before anything is changed', () => {
    const values = Array.from({ length: 50 }, (_, i) => `region-${i}`);
    const options = { segments: [{ model: 'm', column: 'region', values, other: false }] };
    const fleet = new Fleet(['5m'], new SeriesBudget(1e6), () => 0, LIFETIMES, options);
    const wide = (count) => baselineOf(Array.from({ length: count }, (_, i) => numericFeature({ name: `f${i}` })));
    fleet.add(wide(1));
    expect(() => fleet.put(wide(401))).toThrow('model "m" version "1" has 401 features and 50 segments, which may be 20000 together, one times the other');
    expect(fleet.find('m', '1').plan.slots).toHaveLength(1);
    expect(fleet.put(wide(400))).toBe('replaced');
});
//# sourceMappingURL=segments.test.js.map