import { INGEST_FORMATS, METRICS, REJECT_REASONS, type MetricFamily } from '@plumbline/core';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { MeterOf } from '../ingest/meter.js';
import type { SeriesBudget } from '../monitor/budget.js';
import { VERSION } from '../version.js';

/** The exporter's conduct: loss accounting, budget, build and process. The only file that knows prom-client. */
export class SelfMetrics {
  private readonly registry = new Registry();
  private readonly accepted = this.counter(METRICS.ingestEvents);
  private readonly rejected = this.counter(METRICS.ingestRejected);
  private readonly ignored = this.counter(METRICS.ingestIgnoredValues);

  constructor(budget: SeriesBudget) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge(METRICS.buildInfo).set({ version: VERSION, node: process.version }, 1);
    this.gauge(METRICS.seriesLimit).set(budget.limit);
    this.gauge(METRICS.series, () => budget.used);
    // Every series stands from the start, so that `increase` sees its first value.
    for (const format of INGEST_FORMATS) {
      this.accepted.inc({ format }, 0);
      for (const reason of REJECT_REASONS) this.rejected.inc({ format, reason }, 0);
    }
    this.ignored.inc({ reason: 'unknown_feature' }, 0);
    const dropped = this.counter(METRICS.seriesDropped);
    dropped.inc({ reason: 'limit' }, 0);
    budget.onDropped((series) => dropped.inc({ reason: 'limit' }, series));
  }

  readonly meterOf: MeterOf = (format) => ({
    accept: (events) => this.accepted.inc({ format }, events),
    reject: (reason, events = 1) => this.rejected.inc({ format, reason }, events),
    ignore: (values) => this.ignored.inc({ reason: 'unknown_feature' }, values),
  });

  render(): Promise<string> {
    return this.registry.metrics();
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
