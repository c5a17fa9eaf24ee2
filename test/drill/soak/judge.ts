import { METRICS } from '@plumbline/core';
import { findMedian } from '../../bench/benchmark.js';
import { atLeast, atMost, inform, is, roundFigure, type Figure } from '../../harness/figure.js';
import { sumSamples } from '../samples.js';
import { KEPT, type SoakReport } from './run-soak.js';

/** Holds an exporter after hours of ordinary work to its promises. */
export function judgeSoak(report: SoakReport): Figure[] {
  const { after, accepted, steady, reads, rssMib } = report;
  const sum = (name: string, ...labels: string[]): number => sumSamples(after, name, ...labels);
  const fifth = (i: number): number =>
    findMedian(rssMib.slice(Math.floor((i * rssMib.length) / 5), Math.floor(((i + 1) * rssMib.length) / 5)));
  return [
    inform('soak.capacity', Math.round(report.capacity), 'events/s'),
    inform('soak.rate', Math.round(steady.eventsPerSecond), 'events/s'),
    atLeast('soak.sent', steady.events, 1, 'events'),
    is('soak.requests_failed', steady.errors.length, 0),
    is('soak.counted_accepted', sum(METRICS.ingestEvents.name), accepted, 'events'),
    is('soak.counted_rejected', sum(METRICS.ingestRejected.name), 0),
    is(
      'soak.counted_values_of_a_feature',
      sum(METRICS.featureObservations.name, `feature="${KEPT}"`),
      accepted,
      'events',
    ),
    atLeast('soak.scrapes', reads.scrapes, 2),
    atLeast('soak.api_reads', reads.api, 6),
    is('soak.reads_failed', reads.errors.length, 0),
    is('soak.collector_errors', sum(METRICS.collectorErrors.name), 0),
    is('soak.snapshots_failed', sum(METRICS.snapshotFailures.name), 0),
    atLeast('soak.last_snapshot', sum(METRICS.snapshotLastSuccess.name), 1, 's'),
    is('soak.baselines_refused', sum(METRICS.baselineFilesRefused.name), 0),
    is('soak.reload_successful', sum(METRICS.configReloadSuccessful.name), 1),
    inform('soak.rss_second_fifth', roundFigure(fifth(1)), 'MiB'),
    inform('soak.rss_last_fifth', roundFigure(fifth(4)), 'MiB'),
    atMost('soak.rss_growth', roundFigure(fifth(4) / fifth(1)), 1.1, 'x'),
  ];
}
