import { BASELINE_OUTCOMES, COLLECTORS, INGEST_FORMATS, INVALID_REASONS, LABEL, METRICS, REJECT_REASONS, SNAPSHOT_FAILURES, } from '@plumbline/core';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { VERSION } from '../version.js';
import { renderHeader, renderSample } from './text.js';
const UNIT_OF = new Map(Object.values(METRICS).map(({ name, unit }) => [name, unit]));
const toText = (labels) => Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));
/** The exporter's conduct: loss accounting, budget, build and process. The only file that knows prom-client. */
export class SelfMetrics {
    registry = new Registry();
    meters = new Map();
    accepted = this.counter(METRICS.ingestEvents);
    rejected = this.counter(METRICS.ingestRejected);
    collectorErrors = this.counter(METRICS.collectorErrors);
    invalid = this.counter(METRICS.ingestInvalidValues);
    ignored = this.counter(METRICS.ingestIgnoredValues);
    baselineChanges = this.counter(METRICS.baselineChanges);
    baselinesRefused = this.gauge(METRICS.baselineFilesRefused);
    snapshotFailures = this.counter(METRICS.snapshotFailures);
    snapshotSuccess = this.gauge(METRICS.snapshotLastSuccess);
    snapshotSize = this.gauge(METRICS.snapshotSize);
    snapshotDuration = this.gauge(METRICS.snapshotDuration);
    workersRunning = this.gauge(METRICS.workers);
    workerRestarts = this.counter(METRICS.workerRestarts);
    workerEventsLost = this.counter(METRICS.workerEventsLost);
    constructor(budget, reloads) {
        collectDefaultMetrics({ register: this.registry });
        this.gauge(METRICS.buildInfo).set({ version: VERSION, node: process.version }, 1);
        this.gauge(METRICS.configReloadSuccessful, () => (reloads.lastSucceeded ? 1 : 0));
        this.gauge(METRICS.configReloadTimestamp, () => reloads.succeededAt / 1000);
        this.gauge(METRICS.seriesLimit).set(budget.limit);
        this.gauge(METRICS.series, () => budget.used);
        // Every series stands from the start, so that `increase` sees its first value.
        for (const format of INGEST_FORMATS) {
            this.accepted.inc({ format }, 0);
            for (const reason of REJECT_REASONS)
                this.rejected.inc({ format, reason }, 0);
        }
        this.ignored.inc({ reason: 'unknown_feature' }, 0);
        for (const reason of INVALID_REASONS)
            this.invalid.inc({ reason }, 0);
        for (const collector of COLLECTORS)
            this.collectorErrors.inc({ collector }, 0);
        for (const outcome of BASELINE_OUTCOMES)
            this.baselineChanges.inc({ outcome }, 0);
        for (const reason of SNAPSHOT_FAILURES)
            this.snapshotFailures.inc({ reason }, 0);
        this.workersRunning.set(1);
        const dropped = this.counter(METRICS.seriesDropped);
        dropped.inc({ reason: 'limit' }, 0);
        budget.onDropped((series) => dropped.inc({ reason: 'limit' }, series));
    }
    /** Made once a format: finding a counter by its labels costs as much as counting an event. */
    meterOf = (format) => {
        const known = this.meters.get(format);
        if (known)
            return known;
        const accepted = this.accepted.labels({ format });
        const ignored = this.ignored.labels({ reason: 'unknown_feature' });
        const meter = {
            accept: (events) => accepted.inc(events),
            reject: (reason, events = 1) => this.rejected.inc({ format, reason }, events),
            spoil: (reason, values) => this.invalid.inc({ reason }, values),
            ignore: (values) => {
                if (values > 0)
                    ignored.inc(values);
            },
        };
        this.meters.set(format, meter);
        return meter;
    };
    baselines = {
        count: (outcome) => this.baselineChanges.inc({ outcome }),
        setRefused: (files) => this.baselinesRefused.set(files),
    };
    snapshots = {
        succeed: (capturedAt, bytes, durationMs) => {
            this.snapshotSuccess.set(capturedAt / 1000);
            this.snapshotSize.set(bytes);
            this.snapshotDuration.set(durationMs / 1000);
        },
        fail: (reason) => this.snapshotFailures.inc({ reason }),
    };
    workers = {
        setRunning: (workers) => this.workersRunning.set(workers),
        countRestart: () => this.workerRestarts.inc(),
        countLost: (events) => this.workerEventsLost.inc(events),
    };
    /** Shows how far the model versions are that learn a baseline. */
    watchLearning(rules, learning) {
        const { name, help, labels } = METRICS.baselineLearning;
        const collect = (gauge) => {
            const left = learning.list();
            for (const { model, version } of rules) {
                const progress = left.find((each) => each.model === model && each.version === version);
                gauge.set({ [LABEL.model]: model, [LABEL.version]: version }, progress ? progress.gathered / progress.events : 1);
            }
        };
        new Gauge({
            name,
            help,
            labelNames: labels,
            registers: [this.registry],
            collect() {
                collect(this);
            },
        });
    }
    /** Counts a part of a scrape that was left out. */
    countFailure(collector) {
        this.collectorErrors.inc({ [LABEL.collector]: collector });
    }
    /** All families as text. prom-client's own OpenMetrics output would spoil its later plain one, so only values come from it. */
    async render(format) {
        const families = (await this.registry.getMetricsAsJSON());
        return families
            .filter(({ values }) => values.length > 0)
            .map(({ values, ...family }) => {
            const unit = UNIT_OF.get(family.name);
            const header = renderHeader({ ...family, unit }, format);
            const samples = values.map((sample) => renderSample(sample.metricName ?? family.name, toText(sample.labels), sample.value));
            return header + samples.join('');
        })
            .join('');
    }
    counter({ name, help, labels }) {
        return new Counter({ name, help, labelNames: labels, registers: [this.registry] });
    }
    gauge({ name, help, labels }, read) {
        return new Gauge({
            name,
            help,
            labelNames: labels,
            registers: [this.registry],
            ...(read && {
                collect() {
                    this.set(read());
                },
            }),
        });
    }
}
//# sourceMappingURL=self.js.map