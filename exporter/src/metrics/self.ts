import { METRICS, type MetricFamily } from '@plumbline/core';
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
    const dropped = this.counter(METRICS.seriesDropped);
    budget.onDropped((series) => dropped.inc({ reason: 'limit' }, series));
  }

  readonly meterOf: MeterOf = (format) => ({
    accept: (events) => this.accepted.inc({ format }, events),
    reject: (reason) => this.rejected.inc({ format, reason }),
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
