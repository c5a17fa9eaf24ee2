import { once } from 'node:events';
import express from 'express';
import { afterEach, expect, it, vi } from 'vitest';
import { createAppServer } from './http-server.js';
afterEach(() => vi.restoreAllMocks());
it('makes messages with the prototypes of the app, so that Express need not change them', async () => {
    const app = express();
    const before = [];
    app.get('/', (request, response) => response.json({ ip: request.ip, same: before.length }));
    const server = createAppServer(app);
    server.prependListener('request', (request, response) => {
        before.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(await answer.json()).toEqual({ ip: '127.0.0.1', same: 2 });
    expect(before).toEqual([app.request, app.response]);
    expect(before[0]).toBe(app.request);
    expect(before[1]).toBe(app.response);
    server.close();
});
//# sourceMappingURL=http-server.test.js.map