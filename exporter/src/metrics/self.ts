import {
  BASELINE_OUTCOMES,
  COLLECTORS,
  INGEST_FORMATS,
  INVALID_REASONS,
  LABEL,
  LEARNING_OUTCOMES,
  METRICS,
  REJECT_REASONS,
  SNAPSHOT_FAILURES,
  type Collector,
  type IngestFormat,
  type MetricFamily,
} from '@plumbline/core';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { ReloadState } from '../config/running-config.js';
import type { IngestMeter, MeterOf } from '../ingest/meter.js';
import type { LearningMeter, LearnRule } from '../learn/learner.js';
import type { Learning } from '../learn/learning.js';
import type { BaselineMeter } from '../lifecycle/baseline-files.js';
import type { SeriesBudget } from '../monitor/budget.js';
import type { SnapshotMeter } from '../snapshot/keeper.js';
import type { WorkerMeter } from '../workers/meter.js';
import { VERSION } from '../version.js';
import { renderHeader, renderSample, type TextFormat } from './text.js';

/** A family as prom-client gives it. */
interface JsonFamily {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly values: readonly {
    readonly value: number;
    readonly labels: Readonly<Record<string, string | number>>;
    /** Differs from the family's name for the parts of a histogram. */
    readonly metricName?: string;
  }[];
}

const UNIT_OF: ReadonlyMap<string, string | undefined> = new Map(
  Object.values<MetricFamily>(METRICS).map(({ name, unit }) => [name, unit]),
);

const toText = (labels: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));

/** The exporter's conduct: loss accounting, budget, build and process. The only file that knows prom-client. */
export class SelfMetrics {
  private readonly registry = new Registry();
  private readonly meters = new Map<IngestFormat, IngestMeter>();
  private readonly accepted = this.counter(METRICS.ingestEvents);
  private readonly rejected = this.counter(METRICS.ingestRejected);
  private readonly collectorErrors = this.counter(METRICS.collectorErrors);
  private readonly invalid = this.counter(METRICS.ingestInvalidValues);
  private readonly ignored = this.counter(METRICS.ingestIgnoredValues);
  private readonly baselineChanges = this.counter(METRICS.baselineChanges);
  private readonly learningEvents = this.counter(METRICS.baselineLearningEvents);
  private readonly baselinesRefused = this.gauge(METRICS.baselineFilesRefused);
  private readonly snapshotFailures = this.counter(METRICS.snapshotFailures);
  private readonly snapshotSuccess = this.gauge(METRICS.snapshotLastSuccess);
  private readonly snapshotSize = this.gauge(METRICS.snapshotSize);
  private readonly snapshotDuration = this.gauge(METRICS.snapshotDuration);
  private readonly workersRunning = this.gauge(METRICS.workers);
  private readonly workerRestarts = this.counter(METRICS.workerRestarts);
  private readonly workerEventsLost = this.counter(METRICS.workerEventsLost);

  constructor(budget: SeriesBudget, reloads: ReloadState) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge(METRICS.buildInfo).set({ version: VERSION, node: process.version }, 1);
    this.gauge(METRICS.configReloadSuccessful, () => (reloads.lastSucceeded ? 1 : 0));
    this.gauge(METRICS.configReloadTimestamp, () => reloads.succeededAt / 1000);
    this.gauge(METRICS.seriesLimit).set(budget.limit);
    this.gauge(METRICS.series, () => budget.used);
    // Every series stands from the start, so that `increase` sees its first value.
    for (const format of INGEST_FORMATS) {
      this.accepted.inc({ format }, 0);
      for (const reason of REJECT_REASONS) this.rejected.inc({ format, reason }, 0);
    }
    this.ignored.inc({ reason: 'unknown_feature' }, 0);
    for (const reason of INVALID_REASONS) this.invalid.inc({ reason }, 0);
    for (const collector of COLLECTORS) this.collectorErrors.inc({ collector }, 0);
    for (const outcome of BASELINE_OUTCOMES) this.baselineChanges.inc({ outcome }, 0);
    for (const reason of SNAPSHOT_FAILURES) this.snapshotFailures.inc({ reason }, 0);
    this.workersRunning.set(1);
    const dropped = this.counter(METRICS.seriesDropped);
    dropped.inc({ reason: 'limit' }, 0);
    budget.onDropped((series) => dropped.inc({ reason: 'limit' }, series));
  }

  /** Made once a format: finding a counter by its labels costs as much as counting an event. */
  readonly meterOf: MeterOf = (format) => {
    const known = this.meters.get(format);
    if (known) return known;
    const accepted = this.accepted.labels({ format });
    const ignored = this.ignored.labels({ reason: 'unknown_feature' });
    const meter: IngestMeter = {
      accept: (events) => accepted.inc(events),
      reject: (reason, events = 1) => this.rejected.inc({ format, reason }, events),
      spoil: (reason, values) => this.invalid.inc({ reason }, values),
      ignore: (values) => {
        if (values > 0) ignored.inc(values);
      },
    };
    this.meters.set(format, meter);
    return meter;
  };

  readonly baselines: BaselineMeter = {
    count: (outcome) => this.baselineChanges.inc({ outcome }),
    setRefused: (files) => this.baselinesRefused.set(files),
  };

  readonly snapshots: SnapshotMeter = {
    succeed: (capturedAt, bytes, durationMs) => {
      this.snapshotSuccess.set(capturedAt / 1000);
      this.snapshotSize.set(bytes);
      this.snapshotDuration.set(durationMs / 1000);
    },
    fail: (reason) => this.snapshotFailures.inc({ reason }),
  };

  readonly workers: WorkerMeter = {
    setRunning: (workers) => this.workersRunning.set(workers),
    countRestart: () => this.workerRestarts.inc(),
    countLost: (events) => this.workerEventsLost.inc(events),
  };

  readonly countLearning: LearningMeter = ({ model, version }, outcome, events) => {
    this.learningEvents.inc({ [LABEL.model]: model, [LABEL.version]: version, outcome }, events);
  };

  /** Shows how far the model versions are that learn a baseline. */
  watchLearning(rules: readonly LearnRule[], learning: Learning): void {
    for (const rule of rules) for (const outcome of LEARNING_OUTCOMES) this.countLearning(rule, outcome, 0);
    const { name, help, labels } = METRICS.baselineLearning;
    const collect = (gauge: Gauge): void => {
      const left = learning.list();
      for (const { model, version } of rules) {
        const progress = left.find((each) => each.model === model && each.version === version);
        gauge.set(
          { [LABEL.model]: model, [LABEL.version]: version },
          progress ? progress.gathered / progress.events : 1,
        );
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
  countFailure(collector: Collector): void {
    this.collectorErrors.inc({ [LABEL.collector]: collector });
  }

  /** All families as text. prom-client's own OpenMetrics output would spoil its later plain one, so only values come from it. */
  async render(format: TextFormat): Promise<string> {
    const families = (await this.registry.getMetricsAsJSON()) as unknown as JsonFamily[];
    return families
      .filter(({ values }) => values.length > 0)
      .map(({ values, ...family }) => {
        const unit = UNIT_OF.get(family.name);
        const header = renderHeader({ ...family, unit }, format);
        const samples = values.map((sample) =>
          renderSample(sample.metricName ?? family.name, toText(sample.labels), sample.value),
        );
        return header + samples.join('');
      })
      .join('');
  }

  private counter({ name, help, labels }: MetricFamily): Counter {
    return new Counter({ name, help, labelNames: labels, registers: [this.registry] });
  }

  private gauge({ name, help, labels }: MetricFamily, read?: () => number): Gauge {
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
