import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
/** Starts an HTTP server on a free port of the loopback that answers every request with what `answer` says. */
export async function startServer(answer) {
    const bodies = [];
    const server = createServer(async (request, response) => {
        const body = await text(request);
        bodies.push(body);
        const reply = await answer(body, request.url, bodies.length - 1);
        response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
        response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        bodies,
        async close() {
            const closed = once(server, 'close');
            server.close();
            server.closeAllConnections();
            await closed;
        },
    };
}
export const parseLines = (body) => body.split('\n').map((line) => JSON.parse(line));
/** The answer of an exporter that accepts `accepted` events and has nothing to find fault with. */
export const accepting = (accepted, change = {}) => ({
    accepted,
    rejected_total: 0,
    rejected: [],
    invalid_values: [],
    unknown_features: [],
    ...change,
});
/** An exporter that accepts everything. */
export const startAcceptingServer = () => startServer((body) => ({ body: accepting(parseLines(body).length) }));
//# sourceMappingURL=http-server.js.map