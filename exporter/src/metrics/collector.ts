import type { MetricFamily } from '@plumbline/core';
import type { Member } from '../monitor/fleet.js';

/** One family of metrics over all models: what it is, and how the samples of one model are written. */
export interface ModelCollector {
  readonly family: MetricFamily;
  /** Prepares what never changes for a model; the result writes the samples of a scrape. */
  prepare(member: Member): () => string;
}
