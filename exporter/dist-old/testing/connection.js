import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
/** One connection to an exporter, kept open between requests and opened anew when it was cut. */
export class Connection {
    url;
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
    constructor(url) {
        this.url = url;
    }
    /** @throws Error if the connection is cut before the answer */
    async send(method, path, body, headers = {}) {
        const outgoing = request(this.url + path, { method, agent: this.agent, headers });
        outgoing.end(body);
        const [answer] = (await once(outgoing, 'response'));
        return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
    }
    async getText(path) {
        return (await this.send('GET', path)).body.toString();
    }
    close() {
        this.agent.destroy();
    }
}
//# sourceMappingURL=connection.js.map