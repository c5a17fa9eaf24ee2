import { once } from 'node:events';
/** Knows the requests in flight. Per request it costs one entry of a map, per connection one listener. */
export class Requests {
    /** The last response on each connection; those before it were finished by then. */
    latest = new Map();
    watch(server) {
        server.prependListener('request', ({ socket }, response) => {
            if (!this.latest.has(socket))
                socket.once('close', () => this.latest.delete(socket));
            this.latest.set(socket, response);
        });
    }
    inFlight() {
        return [...this.latest.values()].filter((response) => !response.closed);
    }
    /** Waits until no request is in flight. */
    async settle() {
        for (let open = this.inFlight(); open.length > 0; open = this.inFlight()) {
            await Promise.all(open.map((response) => once(response, 'close')));
        }
    }
}
//# sourceMappingURL=requests.js.map