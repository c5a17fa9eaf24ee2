import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { IngestResponse } from '@plumbline/core';

export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Sent as JSON, text as it is. */
  readonly body?: unknown;
}

export interface TestServer {
  readonly url: string;
  /** Bodies of all requests, in order. */
  readonly bodies: string[];
  close(): Promise<void>;
}

/** Starts an HTTP server on a free port of the loopback that answers every request with what `answer` says. */
export async function startServer(
  answer: (body: string, path: string, request: number) => Reply | Promise<Reply>,
): Promise<TestServer> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    bodies.push(body);
    const reply = await answer(body, request.url!, bodies.length - 1);
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

export const parseLines = (body: string): unknown[] => body.split('\n').map((line) => JSON.parse(line));

/** The answer of an exporter that accepts `accepted` events and has nothing to find fault with. */
export const accepting = (accepted: number, change: Partial<IngestResponse> = {}): IngestResponse => ({
  accepted,
  rejected_total: 0,
  rejected: [],
  invalid_values: [],
  unknown_features: [],
  ...change,
});

/** An exporter that accepts everything. */
export const startAcceptingServer = (): Promise<TestServer> =>
  startServer((body) => ({ body: accepting(parseLines(body).length) }));
