import { once } from 'node:events';
import { createServer } from 'node:net';
import { ROUTES } from '@plumbline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
let service;
afterEach(() => service?.close());
const HOSTILE = '<script>alert("x")</script>&\'/..';
const start = async (web, model = 'm') => (service = await startTestService({
    baselines: [baselineOf([numericFeature({ name: 'x' })], model, HOSTILE)],
    sections: { web },
}));
const get = (path, init) => fetch(service.url + path, { redirect: 'manual', ...init });
describe('the landing page', () => {
    it('shows models and links, and no markup of others', async () => {
        await start({ telemetry_path: '/prom' }, HOSTILE);
        const answer = await get('/');
        const page = await answer.text();
        expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(page).not.toContain('<script');
        expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)');
        expect(page).toContain('1 stale (1h)');
        const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href.replaceAll('&#39;', "'"));
        expect(links).toContain('./prom');
        for (const link of links)
            expect([link, (await get(new URL(link, 'http://x/').pathname)).status]).toEqual([link, 200]);
    });
});
describe('a route prefix', () => {
    it.each([
        [{ external_url: 'https://example.org/drift/' }, '/drift'],
        [{ external_url: 'https://example.org/drift', route_prefix: '/a/b' }, '/a/b'],
    ])('%o stands in front of every path', async (web, prefix) => {
        await start(web);
        for (const path of ['/', '/metrics', ROUTES.ready, ROUTES.models, ROUTES.config])
            expect([path, (await get(prefix + path)).status]).toEqual([path, 200]);
        expect((await get(prefix + ROUTES.predictions, { method: 'POST', body: '{}' })).status).toBe(415);
        expect((await get('/metrics')).status).toBe(404);
        for (const path of ['/', prefix]) {
            const answer = await get(path);
            expect([answer.status, answer.headers.get('location')]).toEqual([302, `${prefix}/`]);
        }
    });
    it('can be taken away from the external URL', async () => {
        await start({ external_url: 'https://example.org/drift', route_prefix: '/' });
        expect((await get('/metrics')).status).toBe(200);
    });
});
describe('listen addresses', () => {
    it('may be several', async () => {
        await start({ listen_addresses: ['127.0.0.1:0', 'localhost:0'] });
        expect(service.urls).toHaveLength(2);
        for (const url of service.urls)
            expect((await fetch(url + ROUTES.ready)).status).toBe(200);
    });
    it('are all given up if one cannot be had', async () => {
        const blocker = createServer().listen(0, '127.0.0.1');
        await once(blocker, 'listening');
        const free = createServer().listen(0, '127.0.0.1');
        await once(free, 'listening');
        const [taken, other] = [blocker, free].map((server) => `127.0.0.1:${server.address().port}`);
        free.close();
        await once(free, 'close');
        service = undefined;
        await expect(start({ listen_addresses: [other, taken] })).rejects.toThrow(`${taken} is taken`);
        await expect(fetch(`http://${other}`)).rejects.toThrow();
        blocker.close();
    });
});
//# sourceMappingURL=pages.test.js.map