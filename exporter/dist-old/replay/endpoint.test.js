import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.js';
import { startServer } from '../testing/http-server.js';
import { Endpoint, PATIENCE_MS } from './endpoint.js';
let server;
afterEach(() => server.close());
async function serve(...replies) {
    server = await startServer((_body, _path, request) => replies[Math.min(request, replies.length - 1)]);
    const clock = new FakeClock();
    const stop = new AbortController();
    let retries = 0;
    const context = { clock, signal: stop.signal, onRetry: () => retries++ };
    const endpoint = new Endpoint(server.url, 'is it running?', context);
    return { clock, stop, post: () => endpoint.post('{}', 'application/json'), retries: () => retries };
}
describe('Endpoint', () => {
    it('hands answers on as they are', async () => {
        const { post } = await serve({ status: 418, body: 'tea' });
        expect(await post()).toEqual({ status: 418, body: 'tea' });
    });
    it('comes back when asked to, after the time asked for', async () => {
        const { post, clock, retries } = await serve({ status: 503, headers: { 'retry-after': '3' } }, { status: 429 }, { status: 200, body: 'done' });
        expect(await post()).toEqual({ status: 200, body: 'done' });
        expect(clock.sleeps).toEqual([3000, 500]);
        expect(retries()).toBe(2);
    });
    it('reads a date in Retry-After', async () => {
        const later = new Date(Date.now() + 20_000).toUTCString();
        const { post, clock } = await serve({ status: 503, headers: { 'retry-after': later } }, {});
        await post();
        expect(clock.sleeps[0]).toBeGreaterThan(15_000);
        expect(clock.sleeps[0]).toBeLessThanOrEqual(20_000);
    });
    it('gives up when it lasts, naming URL, reason and time', async () => {
        const { post, clock } = await serve({ status: 503, body: 'draining' });
        await expect(post()).rejects.toThrow(/^http:\/\/127\.0\.0\.1:\d+ answers 503: draining, for 5\d s now$/);
        expect(clock.time).toBeLessThanOrEqual(PATIENCE_MS);
    });
    it('gives up at once when asked to wait for longer than it would', async () => {
        const { post, clock } = await serve({ status: 503, headers: { 'retry-after': '3600' } });
        await expect(post()).rejects.toThrow('asks to wait 3600 s');
        expect(clock.sleeps).toEqual([]);
    });
    it('does not wait for a server that was never there', async () => {
        const { post, clock } = await serve({});
        await server.close();
        await expect(post()).rejects.toThrow('does not answer (ECONNREFUSED): is it running?');
        expect(clock.sleeps).toEqual([]);
        server = await startServer(() => ({}));
    });
    it('waits for a server that was there, with growing pauses', async () => {
        const { post, clock, retries } = await serve({});
        await post();
        await server.close();
        await expect(post()).rejects.toThrow(/does not answer \(ECONNREFUSED\): is it running\?, for \d+ s now/);
        expect(clock.sleeps.slice(0, 6)).toEqual([250, 500, 1000, 2000, 4000, 5000]);
        expect(retries()).toBe(clock.sleeps.length);
        server = await startServer(() => ({}));
    });
    it('tries no more once it is stopped', async () => {
        const { post, stop } = await serve({ status: 503, body: 'busy' });
        stop.abort();
        await expect(post()).rejects.toThrow('answers 503: busy');
        expect(server.bodies).toHaveLength(1);
    });
});
//# sourceMappingURL=endpoint.test.js.map