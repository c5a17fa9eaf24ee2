import { parseDuration } from '@plumbline/core';
import { createListener } from './app.js';
import { OwnFront } from './conduct/own-front.js';
import { Readiness } from './conduct/readiness.js';
import { RunningConfig } from './config/running-config.js';
import { Learning } from './learn/learning.js';
import { EventClock } from './ingest/event-clock.js';
import { BaselineFiles } from './lifecycle/baseline-files.js';
import { BaselinePublisher } from './lifecycle/publish-baseline.js';
import { watchPaths } from './lifecycle/watch-paths.js';
import { ModelExposition } from './metrics/exposition.js';
import { SelfMetrics } from './metrics/self.js';
import { SeriesBudget } from './monitor/budget.js';
import { flatten, Fleet, LIFETIMES } from './monitor/fleet.js';
import { readMonitorOptions } from './monitor/options.js';
import { SnapshotKeeper } from './snapshot/keeper.js';
import { Guard } from './web/guard.js';
import { OPEN_WEB } from './web/load.js';
import { WorkerFront } from './workers/front.js';
const SETTLE_MS = 200;
/** Wires the exporter together and starts it. @throws Error if a baseline is double or the address is taken */
export async function startService(options) {
    const { config, log, web = OPEN_WEB } = options;
    const guard = new Guard(web, log);
    const running = new RunningConfig({ config, web }, options.load ?? (() => Promise.resolve({ config, web })), async (changed) => {
        guard.takeOver(changed.web);
        log.level = changed.config.log.level;
        await files.scan();
        await front.takeOver(changed);
    }, log);
    const budget = new SeriesBudget(config.series.limit);
    const self = new SelfMetrics(budget, running);
    const lifetimes = { ...LIFETIMES, quietMs: readQuietMs(config) };
    const clock = config.ingest.time === 'event' ? new EventClock(config.windows) : undefined;
    const now = clock ? () => clock.now : Date.now;
    const fleet = new Fleet(config.windows, budget, now, lifetimes, readMonitorOptions(config));
    const front = createFront({ config, web }, fleet, self, log);
    const learns = config.learn.length > 0;
    const files = new BaselineFiles(config.baselines, fleet, self.baselines, log, learns);
    for (const baseline of options.baselines) {
        const member = fleet.add(baseline);
        const context = { model: baseline.model, version: baseline.version, features: baseline.features.length };
        log.info(context, 'baseline loaded');
        const short = flatten(member).filter(({ monitor, exported }) => exported.length < monitor.plan.slots.length);
        if (short.length > 0) {
            const dropped = member.monitor.plan.slots.length - member.exported.length;
            const ofSegments = short.map(({ monitor }) => monitor.segment).filter((segment) => segment !== '');
            log.warn({
                ...context,
                dropped,
                ...(ofSegments.length > 0 && { of_segments: ofSegments }),
                limit: budget.limit,
            }, 'series limit reached: features are not exported');
        }
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
        isKnown: (model, version) => typeof model === 'string' && typeof version === 'string' && fleet.takes(model, version),
        now: Date.now,
    };
    const { collect } = front;
    const publisher = new BaselinePublisher(fleet, files, collect);
    const learning = new Learning(config.learn, (model, version) => fleet.entryOf(model, version) !== undefined, (baseline) => publisher.publish(baseline, 'learned'), config.ingest.numeric_strings, log);
    fleet.learning = learning;
    self.watchLearning(config.learn, learning);
    const listener = createListener({
        fleet,
        learning,
        eventTime,
        self,
        exposition,
        publisher,
        readiness,
        running,
        guard,
        collect,
        log,
    });
    const drain = async (deadlineMs) => {
        readiness.ending = true;
        endWatch();
        await front.drain(deadlineMs);
        await guard.close();
    };
    let urls;
    try {
        urls = await front.open(listener, config.web.listen_addresses);
    }
    catch (error) {
        await drain(0);
        throw error;
    }
    for (const url of urls)
        log.info({ url }, 'listening');
    keeper?.start();
    return {
        url: urls[0],
        urls,
        reload: () => running.reload(),
        async close() {
            await drain(readMs(running.current.drain.timeout));
            await learning.settle();
            // Last, so that it holds what the requests in flight brought.
            await keeper?.stop();
        },
    };
}
/** One process by itself takes connections as ever; nothing is spent on workers that are not there. */
function createFront(settings, fleet, self, log) {
    if (settings.config.workers === 1)
        return new OwnFront(settings.web, log);
    return new WorkerFront(settings, { fleet, meterOf: self.meterOf, workers: self.workers }, log);
}
const readMs = (duration) => parseDuration(duration) * 1000;
/** Event time stands still between replays, and leaps when one begins: nothing retires by it. */
const readQuietMs = ({ ingest, model: { retire_after } }) => retire_after === 'never' || ingest.time === 'event' ? Infinity : readMs(retire_after);
function openKeeper({ snapshot: { file, interval } }, fleet, self, { collect }, log) {
    if (file === undefined)
        return undefined;
    return new SnapshotKeeper({ file, intervalMs: readMs(interval), collect }, fleet, self.snapshots, log);
}
//# sourceMappingURL=service.js.map