import { computeCriticalZ, LABEL, matchLabels, METRICS, parseDuration, sum } from '@plumbline/core';
import type { MinuteSeries } from './evaluate.js';

export interface Baseline {
  readonly shares: readonly number[];
  readonly observations: number;
}

/** A feature's baseline, and how many of its values came in each minute, by bin. */
export interface FeatureTraffic {
  readonly name: string;
  /** {@link MODEL}'s own if absent. */
  readonly version?: string;
  readonly baseline: Baseline;
  /** A row a minute, a column a bin. */
  readonly arrivals: readonly (readonly number[])[];
  /** How many of its values were null each minute; none if absent. */
  readonly nulls?: readonly number[];
  /** Part of the training data in which it was null; 0 if absent. */
  readonly nullRatio?: number;
  /** Labels of the bins; numbers if absent. */
  readonly bins?: readonly string[];
}

export const MODEL = { [LABEL.model]: 'model', [LABEL.version]: '1' };

/** What one exporter would have exported minute by minute: counters from 0, and the baseline. */
export function exportFeature(traffic: FeatureTraffic): MinuteSeries[] {
  const { name, version, baseline, arrivals, nulls, nullRatio = 0, bins } = traffic;
  const own = {
    ...MODEL,
    ...(version !== undefined && { [LABEL.version]: version }),
    [LABEL.role]: 'feature',
    [LABEL.feature]: name,
    [LABEL.layout]: 'a1b2c3d4',
    instance: 'exporter',
  };
  const select = (metric: { readonly name: string }, more: Record<string, string> = {}): string =>
    metric.name + matchLabels({ ...own, ...more });
  const nameBin = (bin: number): string => bins?.[bin] ?? String(bin).padStart(2, '0');
  return [
    ...baseline.shares.map((_, bin) => ({
      series: select(METRICS.featureBinObservations, { [LABEL.bin]: nameBin(bin) }),
      values: accumulate(arrivals.map((minute) => minute[bin]!)),
    })),
    {
      series: select(METRICS.featureObservations, { [LABEL.state]: 'value' }),
      values: accumulate(arrivals.map(sum)),
    },
    ...(nulls
      ? [
          {
            series: select(METRICS.featureObservations, { [LABEL.state]: 'null' }),
            values: accumulate(nulls),
          },
        ]
      : []),
    ...baseline.shares.map((share, bin) => ({
      series: select(METRICS.baselineRatio, { [LABEL.bin]: nameBin(bin), [LABEL.lower]: String(bin) }),
      values: share,
    })),
    { series: select(METRICS.baselineObservations), values: baseline.observations },
    { series: select(METRICS.baselineBins), values: baseline.shares.length },
    { series: select(METRICS.baselineNullRatio), values: nullRatio },
  ];
}

/** What an exporter says of the model and of itself. */
export function exportModel(
  features: number,
  windows: readonly string[],
  versions = [MODEL[LABEL.version]],
): MinuteSeries[] {
  const labelZ = (version: string, window: string): string =>
    matchLabels({ ...MODEL, [LABEL.version]: version, [LABEL.window]: window });
  return [
    ...versions.flatMap((version) =>
      windows.map((window) => ({
        series: METRICS.modelCriticalZ.name + labelZ(version, window),
        values: computeCriticalZ(features, parseDuration(window)),
      })),
    ),
    { series: METRICS.buildInfo.name + matchLabels({ job: 'plumbline', instance: 'exporter' }), values: 1 },
    { series: `up${matchLabels({ job: 'plumbline', instance: 'exporter' })}`, values: 1 },
  ];
}

/** Totals at the end of each minute. */
function accumulate(arrivals: readonly number[]): number[] {
  let total = 0;
  return arrivals.map((count) => (total += count));
}
