import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import { parseDuration, type Baseline } from '@plumbline/core';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { parseAddress } from './config/address.js';
import { RunningConfig, type Settings } from './config/running-config.js';
import type { Config } from './config/schema.js';
import { createAppServer } from './http-server.js';
import { ModelExposition } from './metrics/exposition.js';
import { SelfMetrics } from './metrics/self.js';
import { SeriesBudget } from './monitor/budget.js';
import { Fleet } from './monitor/fleet.js';
import { Guard } from './web/guard.js';
import { OPEN_WEB, type WebSettings } from './web/load.js';

export interface ServiceOptions {
  readonly config: Config;
  /** Those that the configuration names. */
  readonly baselines: readonly Baseline[];
  /** Reads the configuration anew for a reload; without it a reload finds nothing new. */
  readonly load?: () => Promise<Settings>;
  /** Credentials and TLS; none if left out. */
  readonly web?: WebSettings;
  readonly log: Logger;
}

export interface Service {
  /** Base URL of the first listen address. */
  readonly url: string;
  /** Base URL of each listen address. */
  readonly urls: readonly string[];
  /** Takes over a changed configuration. @throws Error if it is wrong; the old one stays */
  reload(): Promise<void>;
  /** Stops taking requests, lets the running ones end, and resolves when all is closed. */
  close(): Promise<void>;
}

/** Wires the exporter together and starts it. @throws Error if a baseline is double or the address is taken */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, log, web = OPEN_WEB } = options;
  const guard = new Guard(web, log);
  const servers: Server[] = [];
  const running = new RunningConfig(
    { config, web },
    options.load ?? (() => Promise.resolve({ config, web })),
    (changed) => {
      for (const server of servers) renewCertificate(server, changed.web);
      guard.settings = changed.web;
      log.level = changed.config.log.level;
    },
    log,
  );
  const budget = new SeriesBudget(config.series.limit);
  const self = new SelfMetrics(budget, running);
  const fleet = new Fleet(config.windows, budget);
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
  const app = createApp({
    fleet,
    self,
    exposition,
    isReady,
    running,
    guard,
    log,
  });
  for (const address of config.web.listen_addresses) {
    const server = createAppServer(app, web.tls);
    const { host, port } = parseAddress(address);
    await listen(server, port, host, address);
    servers.push(server);
    log.info({ url: describeAddress(server) }, 'listening');
  }
  return {
    url: describeAddress(servers[0]!),
    urls: servers.map(describeAddress),
    reload: () => running.reload(),
    async close() {
      ending = true;
      const drainMs = parseDuration(running.current.drain.timeout) * 1000;
      await Promise.all(servers.map((server) => drain(server, drainMs, log)));
      await guard.close();
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
  const protocol = server instanceof TlsServer ? 'https' : 'http';
  return `${protocol}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function renewCertificate(server: unknown, { tls }: WebSettings): void {
  if (tls && server instanceof TlsServer) server.setSecureContext(tls);
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
