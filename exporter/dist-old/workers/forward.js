import { Agent, request as send } from 'node:http';
import { pipeline } from 'node:stream';
import { sendProblem } from '../api/problem.js';
import { CLIENT_HEADER } from '../web/client-address.js';
/** What is about one connection, not about the message. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect', 'proxy-connection'];
/**
 * Lets another process answer: requests and answers pass as they are, in both directions at the pace of the reader.
 *
 * @param socketPath Unix socket that it listens on
 */
export function forwardTo(socketPath) {
    const agent = new Agent({ keepAlive: true });
    return (request, response) => {
        const { method, originalUrl: path } = request;
        const headers = passOn(request);
        headers[CLIENT_HEADER] = request.socket.remoteAddress ?? '';
        // By itself node:http expects bodies of a few methods only.
        if (request.headers['transfer-encoding'] !== undefined)
            headers['Transfer-Encoding'] = 'chunked';
        const outgoing = send({ socketPath, agent, method, path, headers, setHost: false }, (answer) => {
            const answered = passOn(answer);
            if (answer.headers.connection === 'close')
                answered.Connection = 'close';
            response.writeHead(answer.statusCode, answer.statusMessage, answered);
            pipeline(answer, response, () => undefined);
        });
        outgoing.on('error', (error) => {
            if (response.headersSent || response.destroyed)
                return;
            sendProblem(response, 502, `the main process of the exporter does not answer: ${error.message}`);
        });
        response.on('close', () => {
            if (!response.writableFinished)
                outgoing.destroy();
        });
        request.pipe(outgoing);
    };
}
/** Headers as they came in, without those about the connection. */
function passOn({ rawHeaders }) {
    const headers = {};
    const spellings = new Map();
    for (let i = 0; i < rawHeaders.length; i += 2) {
        const [name, value] = [rawHeaders[i], rawHeaders[i + 1]];
        const key = name.toLowerCase();
        if (HOP_BY_HOP.includes(key) || key === CLIENT_HEADER.toLowerCase())
            continue;
        const spelling = spellings.get(key);
        if (spelling === undefined)
            headers[name] = value;
        else
            headers[spelling] = [headers[spelling], value].flat();
        spellings.set(key, spelling ?? name);
    }
    return headers;
}
//# sourceMappingURL=forward.js.map