import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { matchLabels, METRICS } from '@plumbline/core';
import { countAt, type Fleet } from './rules-fleet.js';

export interface Target {
  readonly url: string;
  close(): void;
}

/** Serves a fleet's counters and gauges as text, as one exporter would: a response takes no more than the reading of it. */
export async function serveFleet(fleet: Fleet, start: number): Promise<Target> {
  const counters = fleet.counters.map((counter) => ({
    counter,
    series: counter.name + matchLabels(counter.labels),
  }));
  const constant = [
    ...fleet.gauges.map(({ name, labels, value }) => `${name}${matchLabels(labels)} ${value}`),
    `${METRICS.buildInfo.name}{version="bench",node="none"} 1`,
  ].join('\n');
  const server = createServer((_request, response) => {
    const now = Date.now() / 1000;
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(
      `${counters.map(({ counter, series }) => `${series} ${countAt(counter, start, now)}`).join('\n')}\n${constant}\n`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
