import { ROUTES } from '@plumbline/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet } from '../monitor/fleet.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
import { acceptEvents } from './accept.js';
import { columnarDecoder } from './columnar.js';
import { EventClock } from './event-clock.js';
import { followEventTime } from './event-time.js';
const START = Date.parse('2024-05-01T00:00:00Z');
const MINUTE = 60_000;
const at = (minutes) => new Date(START + minutes * MINUTE).toISOString();
const METER = { accept: () => undefined, reject: vi.fn(), ignore: () => undefined, spoil: () => undefined };
let clock;
let fleet;
beforeEach(() => {
    clock = new EventClock(['5m', '1h']);
    fleet = new Fleet(['5m', '1h'], new SeriesBudget(1000), () => clock.now);
    fleet.add(baselineOf([numericFeature({ name: 'x' })]));
    METER.reject.mockClear();
});
const options = () => ({
    clock,
    lateMs: MINUTE,
    isKnown: (model) => model === 'm',
    now: () => START + 1000 * MINUTE,
});
const event = (timestamp, x = 1, model = 'm') => ({
    event: { model, version: '1', features: { x }, timestamp },
});
const send = (...events) => acceptEvents(followEventTime(events, options()), fleet, METER);
const sendColumns = (timestamp, x) => {
    const body = Buffer.from(JSON.stringify({ model: 'm', version: '1', columns: { x }, timestamp }));
    return acceptEvents(followEventTime(columnarDecoder.decode(body), options()), fleet, METER);
};
const counts = (window) => {
    const monitor = fleet.find('m', '1');
    return [...monitor.read(monitor.plan.slots[0], window).counts];
};
describe('event time', () => {
    it('rolls the windows, however fast the events come', async () => {
        await send(event(at(0), 1), event(at(2), 1), event(at(4), 15), event(at(8), 25), event(at(30), 25));
        expect(counts('5m')).toEqual([0, 0, 1]);
        expect(counts('1h')).toEqual([2, 1, 2]);
        expect(fleet.find('m', '1').lastEventAt).toBe(START + 30 * MINUTE);
    });
    it('gives the same windows for one request and for many, as rows and as columns', async () => {
        const times = Array.from({ length: 400 }, (_, i) => at(i / 10));
        const xs = times.map((_, i) => (i % 3) * 12);
        await sendColumns(times, xs);
        const ofColumns = ['5m', '1h'].map(counts);
        fleet.put(baselineOf([numericFeature({ name: 'x', edges: [1, 2] })]));
        fleet.put(baselineOf([numericFeature({ name: 'x' })]));
        clock.now = 0;
        fleet.remove('m', '1');
        fleet.add(baselineOf([numericFeature({ name: 'x' })]));
        for (const [i, time] of times.entries())
            await send(event(time, xs[i]));
        expect(['5m', '1h'].map(counts)).toEqual(ofColumns);
        expect(ofColumns[0].reduce((a, b) => a + b)).toBeGreaterThan(49);
        expect(ofColumns[0].reduce((a, b) => a + b)).toBeLessThan(53);
    });
    it('never goes back: little disorder counts as now, what is too late is refused', async () => {
        const answer = await send(event(at(10)), event(at(9.5)), event(at(8.9)), event(at(10.1)));
        expect(answer).toMatchObject({ accepted: 3, rejected: [{ index: 2, reason: 'late_event' }] });
        expect(answer.rejected[0].detail).toContain('is behind the newest event, 2024-05-01T00:10:00.000Z');
        expect(clock.now).toBe(START + 10.1 * MINUTE);
        expect(METER.reject).toHaveBeenCalledWith('late_event', 1);
    });
    it('takes no event without a moment, of the future, or before 1970', async () => {
        const wrong = [
            undefined,
            null,
            1714521600,
            '2024-05-01',
            '2024-05-01T00:00:00',
            'now',
            {},
            '1969-01-01T00:00:00Z',
        ];
        const answer = await send(...wrong.map((time) => event(time)), event('9999-12-31T23:59:59Z'), event(at(1)));
        expect(answer.accepted).toBe(1);
        expect(answer.rejected.map(({ reason }) => reason)).toEqual([
            ...wrong.map(() => 'invalid_event'),
            'future_event',
        ]);
        expect(clock.now).toBe(START + MINUTE);
    });
    it('is not moved by events that are refused', async () => {
        await send(event(at(1)), event(at(900), 1, 'unknown'), { event: 7 }, { event: null });
        expect(clock.now).toBe(START + MINUTE);
    });
    it('refuses single rows of columns, and columns without times', async () => {
        const answer = await sendColumns([at(5), at(0), null, at(5.5), at(7)], [1, 15, 15, 25, 25]);
        expect(answer).toMatchObject({ accepted: 3, rejected_total: 2 });
        expect(answer.rejected.map(({ index, reason }) => [index, reason])).toEqual([
            [1, 'late_event'],
            [2, 'invalid_event'],
        ]);
        expect(counts('1h')).toEqual([1, 0, 2]);
        expect((await sendColumns(undefined, [1, 2])).rejected_total).toBe(2);
        await expect(sendColumns([at(8)], [1, 2])).rejects.toThrow('"timestamp" must be an array with a value for each');
    });
});
describe('a service by event time', () => {
    let service;
    afterEach(() => service.close());
    it('keeps the windows of a replay, however old its data is', async () => {
        service = await startTestService({
            baselines: [baselineOf([numericFeature({ name: 'x' })])],
            sections: { ingest: { time: 'event' } },
        });
        await fetch(service.url + ROUTES.predictions, {
            method: 'POST',
            headers: { 'content-type': 'application/x-ndjson' },
            body: [event(at(0)), event(at(50), 15), event(at(58), 25)]
                .map((each) => JSON.stringify(each.event))
                .join('\n'),
        });
        const read = async (window) => {
            const path = `/api/v1/models/m/versions/1/features/x/histogram?window=${window}`;
            return (await (await fetch(service.url + path)).json());
        };
        expect(await read('1h')).toMatchObject({ observations: 3, age_seconds: 0 });
        expect(await read('5m')).toMatchObject({ observations: 1 });
        const models = (await (await fetch(service.url + ROUTES.models)).json());
        expect(models).toMatchObject({ models: [{ events: 3, last_event_at: at(58) }] });
    });
});
//# sourceMappingURL=event-time.test.js.map