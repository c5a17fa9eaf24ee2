import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Knows the requests in flight. Per request it costs one entry of a map, per connection one listener. */
export class Requests {
  /** The last response on each connection; those before it were finished by then. */
  private readonly latest = new Map<Socket, ServerResponse>();

  watch(server: Server): void {
    server.prependListener('request', ({ socket }, response) => {
      if (!this.latest.has(socket)) socket.once('close', () => this.latest.delete(socket));
      this.latest.set(socket, response);
    });
  }

  inFlight(): ServerResponse[] {
    return [...this.latest.values()].filter((response) => !response.closed);
  }

  /** Waits until no request is in flight. */
  async settle(): Promise<void> {
    for (let open = this.inFlight(); open.length > 0; open = this.inFlight()) {
      await Promise.all(open.map((response) => once(response, 'close')));
    }
  }
}
