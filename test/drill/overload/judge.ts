import { METRICS } from '@plumbline/core';
import { findMedian } from '../../bench/benchmark.js';
import { atLeast, atMost, inform, is, roundFigure, type Figure } from '../../harness/figure.js';
import { sumSamples } from '../samples.js';
import { PROBED_PATHS, type ProbedPath } from './probe.js';
import type { OverloadReport } from './run-overload.js';

/** What an exporter keeps of past bodies beside those it holds, MiB: see docs/performance.md. */
const KEPT_MIB = 32;
/** A body is read into memory of up to a quarter more than its size. */
const BODY_FACTOR = 1.25;
/** V8's heap under load, and what was read and dropped until the garbage collector comes by. */
const SLACK_MIB = 128;
/** Prometheus waits 10 s by default; a probe that is asked thrice may wait for this long. */
const SLOWEST_MS: Readonly<Record<ProbedPath, number>> = { '/-/healthy': 2000, '/metrics': 10_000 };

/** Holds an exporter that got far more than it takes to its promises. */
export function judgeOverload(report: OverloadReport): Figure[] {
  const { before, after, sent, accepted, refused, refusals, capacity, rssMib } = report;
  const grown = (name: string, ...labels: string[]): number =>
    sumSamples(after, name, ...labels) - sumSamples(before, name, ...labels);
  const quarter = (i: number): readonly number[] =>
    rssMib.slice(Math.floor((i * rssMib.length) / 4), Math.ceil(((i + 1) * rssMib.length) / 4));
  const peak = Math.max(...rssMib);
  const ceiling = Math.round(report.warmRssMib + BODY_FACTOR * report.heldMib + KEPT_MIB + SLACK_MIB);
  return [
    inform('overload.capacity', Math.round(capacity), 'events/s'),
    inform('overload.sent', sent, 'events'),
    inform('overload.times', roundFigure(sent / report.seconds / capacity), 'x capacity'),
    inform('overload.taken', roundFigure(accepted / report.seconds / capacity), 'x capacity'),
    is('overload.accepted_and_refused', accepted + refused, sent, 'events'),
    is('overload.answered_otherwise', report.otherwise, 0, 'events'),
    is('overload.connections_failed', report.failed, 0, 'events'),
    atLeast('overload.refused', refused, 1, 'events'),
    is('overload.refused_without_retry_after', report.refusalsWithoutRetry, 0, 'requests'),
    is('overload.counted_accepted', grown(METRICS.ingestEvents.name), accepted, 'events'),
    is(
      'overload.counted_refused',
      grown(METRICS.ingestRejected.name, 'reason="overloaded"'),
      refusals,
      'requests',
    ),
    is('overload.counted_rejected', grown(METRICS.ingestRejected.name), refusals, 'requests'),
    atMost('overload.rss_peak', roundFigure(peak), ceiling, 'MiB'),
    atMost(
      'overload.rss_last_quarter_vs_third',
      roundFigure(findMedian(quarter(3)) / findMedian(quarter(2))),
      1.1,
    ),
    ...PROBED_PATHS.flatMap((path) => [
      inform(`overload.probes.${path}`, report.probed[path].length, 'requests'),
      atMost(
        `overload.slowest.${path}`,
        Math.round(Math.max(...report.probed[path])),
        SLOWEST_MS[path],
        'ms',
      ),
    ]),
  ];
}
