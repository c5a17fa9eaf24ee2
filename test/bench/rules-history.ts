import { LABEL, matchLabels, METRICS, parseDuration, RECORDED } from '@plumbline/core';
import { writeRemotely, type WrittenSeries } from './remote-write.js';
import { countAt, RECORDED_OF, type EvenCounter, type Fleet } from './rules-fleet.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** How far back rules read what the exporter says about baselines. */
const KNOWN_SECONDS = 600;
const SERIES_A_REQUEST = 400;
/** `increase` seldom gives whole numbers: neither may these, which would take less room than real ones. */
const EXTRAPOLATED = 240 / 239;

/** Samples of some series at regular seconds, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly series: readonly { labels: WrittenSeries['labels']; valueAt(second: number): number }[];
}

export interface History {
  /** Second at which it ends. */
  readonly end: number;
  readonly scrapeSeconds: number;
  /** Labels of the target that goes on where the history ends. */
  readonly target: Readonly<Record<string, string>>;
  /** How often each window is recorded, in seconds. */
  readonly intervals: Readonly<Record<string, number>>;
  /** How long rules are measured: comparisons with earlier hours move on meanwhile. */
  readonly measuredSeconds: number;
}

/** When counters began: before all that is read of them. */
export const startOf = ({ end }: History): number => end - 9 * DAY;

/**
 * Writes what Prometheus would hold after a day: an hour and more of every counter, a day of what is recorded over an
 * hour each minute (from which the day is chained), and all windows' counts at this time yesterday and last week.
 */
export async function writeHistory(url: string, fleet: Fleet, history: History): Promise<number> {
  const spans = listSpans(fleet, history);
  let written = 0;
  // Prometheus takes what is an hour older than the newest sample, so that hours come one after the other.
  for (let hour = Math.min(...spans.map(({ from }) => from)); hour <= history.end; hour += HOUR) {
    for (const span of spans) {
      const seconds: number[] = [];
      for (let at = span.from; at <= span.to; at += span.step)
        if (at >= hour && at < hour + HOUR) seconds.push(at);
      if (seconds.length === 0) continue;
      for (let i = 0; i < span.series.length; i += SERIES_A_REQUEST) {
        const batch = span.series.slice(i, i + SERIES_A_REQUEST).map(({ labels, valueAt }) => ({
          labels,
          samples: seconds.map((second) => [1000 * second, valueAt(second)] as const),
        }));
        await writeRemotely(url, batch);
        written += batch.length * seconds.length;
      }
    }
  }
  return written;
}

function listSpans({ counters, gauges }: Fleet, history: History): Span[] {
  const { end, scrapeSeconds, target, measuredSeconds, intervals } = history;
  const start = startOf(history);
  const recordedOver = (window: string, of: readonly EvenCounter[]): Span['series'] =>
    of.map((counter) => ({
      labels: { __name__: RECORDED_OF[counter.name]!, ...counter.labels, [LABEL.window]: window },
      valueAt: (at) =>
        (countAt(counter, start, at) - countAt(counter, start, at - parseDuration(window))) * EXTRAPOLATED,
    }));
  const bins = counters.filter(({ name }) => name === METRICS.featureBinObservations.name);
  const sameHours = (ago: number, window: string, series: Span['series']): Span => ({
    ...{ from: end - ago - 300, to: end - ago + measuredSeconds, step: intervals[window]!, series },
  });
  const windows = Object.keys(intervals);
  return [
    ...windows.map((window) =>
      sameHours(7 * DAY, window, [...recordedOver(window, bins), ...sumOver(window, bins, start)]),
    ),
    { from: end - 25 * HOUR, to: end, step: intervals['1h']!, series: recordedOver('1h', counters) },
    ...windows.map((window) =>
      // The counts of 1h are there already, for the whole day.
      sameHours(DAY, window, [
        ...(window === '1h' ? [] : recordedOver(window, bins)),
        ...sumOver(window, bins, start),
      ]),
    ),
    {
      ...{ from: end - HOUR + scrapeSeconds, to: end, step: scrapeSeconds },
      series: counters.map((counter) => ({
        labels: { __name__: counter.name, ...counter.labels, ...target },
        valueAt: (second) => countAt(counter, start, second),
      })),
    },
    {
      ...{ from: end - KNOWN_SECONDS, to: end, step: scrapeSeconds },
      series: gauges.map(({ name, labels, value }) => ({
        labels: { __name__: name, ...labels, ...target },
        valueAt: () => value,
      })),
    },
  ];
}

/** n of each feature over a window, as it is recorded. */
function sumOver(window: string, bins: readonly EvenCounter[], start: number): Span['series'] {
  const features = new Map<string, { labels: WrittenSeries['labels']; bins: EvenCounter[] }>();
  for (const counter of bins) {
    const labels = Object.fromEntries(Object.entries(counter.labels).filter(([name]) => name !== LABEL.bin));
    const key = matchLabels(labels);
    const feature = features.get(key) ?? { labels, bins: [] };
    feature.bins.push(counter);
    features.set(key, feature);
  }
  return [...features.values()].map((feature) => ({
    labels: { __name__: RECORDED.increase, ...feature.labels, [LABEL.window]: window },
    valueAt: (at) =>
      feature.bins.reduce(
        (sum, counter) =>
          sum + countAt(counter, start, at) - countAt(counter, start, at - parseDuration(window)),
        0,
      ) * EXTRAPOLATED,
  }));
}
