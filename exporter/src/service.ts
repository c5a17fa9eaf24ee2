import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Baseline } from '@plumbline/core';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { parseAddress } from './config/address.js';
import { createAppServer } from './http-server.js';
import { ModelExposition } from './metrics/exposition.js';
import { SelfMetrics } from './metrics/self.js';
import { SeriesBudget } from './monitor/budget.js';
import { Fleet } from './monitor/fleet.js';

export interface ServiceOptions {
  readonly baselines: readonly Baseline[];
  readonly windows: readonly string[];
  /** Listen address in the notation `host:port`. */
  readonly address: string;
  readonly telemetryPath: string;
  /** Most bytes of a request body. */
  readonly bodyLimit: number;
  /** Most bytes of all bodies that are read, waiting or counted. */
  readonly heldLimit: number;
  readonly seriesLimit: number;
  /** Requests that still run this long after the end was asked for are cut off. */
  readonly drainMs: number;
  readonly log: Logger;
}

export interface Service {
  readonly url: string;
  /** Stops taking requests, lets the running ones end, and resolves when all is closed. */
  close(): Promise<void>;
}

/** Wires the exporter together and starts it. @throws Error if a baseline is double or the address is taken */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { log } = options;
  const budget = new SeriesBudget(options.seriesLimit);
  const self = new SelfMetrics(budget);
  const fleet = new Fleet(options.windows, budget);
  for (const baseline of options.baselines) {
    const { monitor, exported } = fleet.add(baseline);
    const context = { model: baseline.model, version: baseline.version, features: baseline.features.length };
    log.info(context, 'baseline loaded');
    const dropped = monitor.plan.slots.length - exported.length;
    if (dropped > 0) {
      log.warn(
        { ...context, dropped, limit: budget.limit },
        'series limit reached: features are not exported',
      );
    }
  }

  let ending = false;
  const exposition = new ModelExposition(fleet);
  const isReady = () => !ending;
  const server = createAppServer(createApp({ ...options, fleet, self, exposition, isReady }));
  const { host, port } = parseAddress(options.address);
  await listen(server, port, host, options.address);
  const url = describeAddress(server);
  log.info({ url }, 'listening');
  return {
    url,
    async close() {
      ending = true;
      await drain(server, options.drainMs, log);
    },
  };
}

async function listen(
  server: Server,
  port: number,
  host: string | undefined,
  address: string,
): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`${address} is taken by another process: choose another --web.listen-address`, {
      cause: error,
    });
  }
}

function describeAddress(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function drain(server: Server, deadlineMs: number, log: Logger): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const deadline = setTimeout(() => {
    log.warn({ deadline_ms: deadlineMs }, 'cutting off requests that did not end in time');
    server.closeAllConnections();
  }, deadlineMs);
  await closed;
  clearTimeout(deadline);
}
