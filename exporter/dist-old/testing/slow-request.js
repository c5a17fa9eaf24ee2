import { once } from 'node:events';
import { request } from 'node:http';
import { ROUTES } from '@plumbline/core';
const BODY = JSON.stringify({ model: 'm', version: '1', features: { x: 1 } });
/** Sends one event to an exporter, up to where its handler runs and waits for the rest of the body. */
export async function beginRequest(url) {
    const outgoing = request(url + ROUTES.predictions, {
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json', 'content-length': BODY.length, expect: '100-continue' },
    });
    outgoing.flushHeaders();
    // The server says "continue" as it hands the request to its handler.
    await once(outgoing, 'continue');
    outgoing.write(BODY.slice(0, 5));
    return { request: outgoing, finish: () => void outgoing.end(BODY.slice(5)) };
}
//# sourceMappingURL=slow-request.js.map