import type { Server } from 'node:http';
import { Server as TlsServer } from 'node:tls';
import { parseDuration, type Baseline } from '@plumbline/core';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { drainServers } from './conduct/drain.js';
import { listen } from './conduct/listen.js';
import { Readiness } from './conduct/readiness.js';
import { Requests } from './conduct/requests.js';
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
      guard.takeOver(changed.web);
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

  const readiness = new Readiness(() => running.current.ready.after_scrape);
  const exposition = new ModelExposition(fleet);
  const app = createApp({ fleet, self, exposition, readiness, running, guard, log });
  const requests = new Requests();
  const drain = async (deadlineMs: number) => {
    readiness.ending = true;
    await drainServers(servers, requests, deadlineMs, log);
    await guard.close();
  };
  const urls: string[] = [];
  try {
    for (const address of config.web.listen_addresses) {
      const server = createAppServer(app, web.tls);
      requests.watch(server);
      const url = await listen(server, address);
      servers.push(server);
      urls.push(url);
      log.info({ url }, 'listening');
    }
  } catch (error) {
    await drain(0);
    throw error;
  }
  return {
    url: urls[0]!,
    urls,
    reload: () => running.reload(),
    close: () => drain(parseDuration(running.current.drain.timeout) * 1000),
  };
}

function renewCertificate(server: unknown, { tls }: WebSettings): void {
  if (tls && server instanceof TlsServer) server.setSecureContext(tls);
}
