import { parseDuration, type Baseline } from '@plumbline/core';
import type { Logger } from 'pino';
import { createListener } from './app.js';
import { BaselineReader } from './baseline/baseline-reader.js';
import type { Front } from './conduct/front.js';
import { OwnFront } from './conduct/own-front.js';
import { Readiness } from './conduct/readiness.js';
import { mayComeLater } from './config/baselines.js';
import { RunningConfig, type Settings } from './config/running-config.js';
import type { Config } from './config/schema.js';
import { Learning } from './learn/learning.js';
import { EventClock } from './ingest/event-clock.js';
import { BaselineFiles } from './lifecycle/baseline-files.js';
import { BaselinePublisher } from './lifecycle/publish-baseline.js';
import { warnOfLimit } from './lifecycle/warn-of-limit.js';
import { watchPaths } from './lifecycle/watch-paths.js';
import { ModelExposition } from './metrics/exposition.js';
import { SelfMetrics } from './metrics/self.js';
import { SeriesBudget } from './monitor/budget.js';
import { Fleet, LIFETIMES } from './monitor/fleet.js';
import { readMonitorOptions } from './monitor/options.js';
import { SnapshotKeeper } from './snapshot/keeper.js';
import { Guard } from './web/guard.js';
import { OPEN_WEB, type WebSettings } from './web/load.js';
import { WorkerFront } from './workers/front.js';

export interface ServiceOptions {
  readonly config: Config;
  /** Those that the configuration names; its files are watched from then on. */
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

const SETTLE_MS = 200;

/** Wires the exporter together and starts it. @throws Error if a baseline is double or the address is taken */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, log, web = OPEN_WEB } = options;
  const guard = new Guard(web, log);
  const running: RunningConfig = new RunningConfig(
    { config, web },
    options.load ?? (() => Promise.resolve({ config, web })),
    async (changed) => {
      guard.takeOver(changed.web);
      log.level = changed.config.log.level;
      await files.scan(true);
      await front.takeOver(changed);
    },
    log,
  );
  const budget = new SeriesBudget(config.series.limit);
  const self = new SelfMetrics(budget, running);
  const lifetimes = { ...LIFETIMES, quietMs: readQuietMs(config) };
  const clock = config.ingest.time === 'event' ? new EventClock(config.windows) : undefined;
  const now = clock ? () => clock.now : Date.now;
  const fleet = new Fleet(config.windows, budget, now, lifetimes, readMonitorOptions(config));
  fleet.onActivated = warnOfLimit(log, budget.limit);
  const front = createFront({ config, web }, fleet, self, log);
  const reader = new BaselineReader();
  const isLate = mayComeLater(config);
  const files = new BaselineFiles(config.baselines, fleet, self.baselines, log, isLate, reader);
  for (const baseline of options.baselines) {
    fleet.add(baseline);
    const { model, version, features } = baseline;
    log.info({ model, version, features: features.length }, 'baseline loaded');
  }

  await files.scan();
  const watchOptions = { pollMs: readMs(config.baseline.poll_interval), settleMs: SETTLE_MS };
  const endWatch = await watchPaths(files.paths, watchOptions, () => void files.scan());

  const keeper = openKeeper(config, fleet, self, front, log);
  await keeper?.restore();

  const readiness = new Readiness(() => running.current.ready.after_scrape);
  const exposition = new ModelExposition(fleet);
  const eventTime = clock && {
    clock,
    lateMs: readMs(config.ingest.late_after),
    isKnown: (model: unknown, version: unknown) =>
      typeof model === 'string' && typeof version === 'string' && fleet.takes(model, version),
    now: Date.now,
  };
  const { collect } = front;
  const publisher = new BaselinePublisher(fleet, files, front.spread);
  const learning = new Learning(
    config.learn,
    (model, version) => fleet.entryOf(model, version) !== undefined,
    (baseline) => publisher.publishFirst(baseline),
    self.countLearning,
    config.ingest.numeric_strings,
    log,
  );
  fleet.learning = learning;
  self.watchLearning(config.learn, learning);
  const listener = createListener({
    fleet,
    learning,
    eventTime,
    self,
    exposition,
    publisher,
    reader,
    readiness,
    running,
    guard,
    collect,
    log,
  });
  const drain = async (deadlineMs: number) => {
    readiness.ending = true;
    endWatch();
    await front.drain(deadlineMs);
    await guard.close();
  };
  let urls: string[];
  try {
    urls = await front.open(listener, config.web.listen_addresses);
  } catch (error) {
    await drain(0);
    throw error;
  }
  for (const url of urls) log.info({ url }, 'listening');
  keeper?.start();
  return {
    url: urls[0]!,
    urls,
    reload: async () => void (await running.reload()),
    async close() {
      await drain(readMs(running.current.drain.timeout));
      await learning.settle();
      // Last, so that it holds what the requests in flight brought.
      await keeper?.stop();
    },
  };
}

/** One process by itself takes connections as ever; nothing is spent on workers that are not there. */
function createFront(settings: Settings, fleet: Fleet, self: SelfMetrics, log: Logger): Front {
  if (settings.config.workers === 1) return new OwnFront(settings.web, log);
  return new WorkerFront(settings, { fleet, meterOf: self.meterOf, workers: self.workers }, log);
}

const readMs = (duration: string): number => parseDuration(duration) * 1000;

/** Event time stands still between replays, and leaps when one begins: nothing retires by it. */
const readQuietMs = ({ ingest, model: { retire_after } }: Config): number =>
  retire_after === 'never' || ingest.time === 'event' ? Infinity : readMs(retire_after);

function openKeeper(
  { snapshot: { file, interval } }: Config,
  fleet: Fleet,
  self: SelfMetrics,
  { collect }: Front,
  log: Logger,
): SnapshotKeeper | undefined {
  if (file === undefined) return undefined;
  return new SnapshotKeeper({ file, intervalMs: readMs(interval), collect }, fleet, self.snapshots, log);
}
