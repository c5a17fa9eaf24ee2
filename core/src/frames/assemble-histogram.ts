import type { HistogramBin, HistogramResponse } from '../api/models.js';
import { parsePrometheusNumber, type VectorSample } from '../api/prometheus.js';
import type { Role } from '../baseline/roles.js';
import { compareBinIds, OTHER_BIN, REST_BIN } from '../bins/layout.js';
import { LABEL, VALUE_STATES } from '../metrics/labels.js';
import type { FeatureSelector, HistogramPart } from '../promql/histogram.js';
import { computeCriticalPsi, splitPsi } from '../stats/psi.js';
import { sum } from '../stats/sum.js';
import { computeCriticalZ } from '../verdict/significance.js';
import { judgeDrift, minimumObservations } from '../verdict/verdict.js';
import { formatDuration } from '../window.js';
import { isOfLayout, rankLayouts, type LayoutChoice } from './choose-layout.js';

/** What Prometheus answered to `histogramExprs`. */
export type HistogramVectors = Readonly<Record<HistogramPart, readonly VectorSample[]>>;

export interface AssembledHistogram {
  readonly histogram: HistogramResponse;
  /** Baselines that were in use in the range too; their counts are left out. */
  readonly otherLayouts: readonly string[];
}

/**
 * Makes of what Prometheus answered the histogram that an exporter gives of its own window: the window is the range,
 * and PSI, critical value and verdict come from the same functions.
 *
 * Where it differs: counts may be fractions, as `increase` extrapolates; `baseline_count` is share × observations;
 * `age_seconds` is null, as counters do not say when they last moved. Freshness is judged all the same: the recent
 * part of the range must hold values, so an empty range is stale, as an exporter's empty window is.
 *
 * @param seconds length of the range
 * @returns null if the range holds no baseline of the feature
 * @throws RangeError if counts and baseline do not fit together, or a value is no finite number
 */
export function assembleHistogram(
  { model, version, feature }: FeatureSelector,
  seconds: number,
  vectors: HistogramVectors,
): AssembledHistogram | null {
  const [choice, ...others] = rankLayouts(vectors);
  if (!choice) return null;
  const own = (part: HistogramPart) => vectors[part].filter((sample) => isOfLayout(sample, choice));
  const baseline = own('baseline').sort((a, b) => compareBinIds(binOf(a), binOf(b)));
  const shares = baseline.map(({ value }) => value);
  const counts = alignCounts(own('counts'), baseline, choice);
  const m = single(own('observations'), 'baseline observations');
  const n = sum(counts);
  const z = computeCriticalZ(single(vectors.features, 'number of features'), seconds);
  const contributions = splitPsi(counts, shares);
  const psi = sum(contributions);
  const criticalPsi = n > 0 ? computeCriticalPsi(n, m, shares.length, z) : null;
  const isFresh = sum(own('recent').map(finiteValue)) > 0;
  const histogram: HistogramResponse = {
    model,
    version,
    feature,
    role: choice.role as Role,
    kind: baseline.some(({ labels }) => labels[LABEL.upper]) ? 'numeric' : 'categorical',
    layout: choice.layout,
    window: formatDuration(seconds),
    observations: n,
    minimum_observations: minimumObservations(shares.length),
    age_seconds: null,
    states: countStates(own('states')),
    statistics: { psi, psi_critical: criticalPsi },
    verdict: judgeDrift({ psi, criticalPsi, observations: n, bins: shares.length, isFresh }),
    bins: baseline.map((sample, i) => ({
      bin: binOf(sample),
      ...readContent(sample),
      live_count: counts[i]!,
      live_share: n > 0 ? counts[i]! / n : null,
      baseline_count: shares[i]! * m,
      baseline_share: shares[i]!,
      contribution: contributions[i]!,
    })),
  };
  return { histogram, otherLayouts: others.map(({ layout }) => layout) };
}

const binOf = ({ labels }: VectorSample): string => labels[LABEL.bin] ?? '';

function finiteValue({ labels, value }: VectorSample): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`Prometheus holds ${value} for ${JSON.stringify(labels)}, where a number must be`);
}

function single(samples: readonly VectorSample[], what: string): number {
  const value = samples.length === 1 ? finiteValue(samples[0]!) : NaN;
  if (value > 0) return value;
  throw new RangeError(
    `Prometheus gives ${samples.length} values for the ${what}, where one above 0 must be`,
  );
}

const SHARE_TOLERANCE = 1e-3;

/** Counts in the order of the baseline's bins; a bin without a sample counted nothing. */
function alignCounts(
  counts: readonly VectorSample[],
  baseline: readonly VectorSample[],
  { layout }: LayoutChoice,
): number[] {
  const shares = sum(baseline.map(finiteValue));
  if (baseline.length < 2 || Math.abs(shares - 1) > SHARE_TOLERANCE) {
    throw new RangeError(
      `the baseline ${layout} is incomplete in Prometheus: ${baseline.length} bins with shares that sum to ${shares}`,
    );
  }
  const byBin = new Map(counts.map((sample) => [binOf(sample), Math.max(0, finiteValue(sample))]));
  const unknown = [...byBin.keys()].find((bin) => !baseline.some((sample) => binOf(sample) === bin));
  if (unknown !== undefined)
    throw new RangeError(`the baseline ${layout} has no bin "${unknown}", but values were counted into it`);
  return baseline.map((sample) => byBin.get(binOf(sample)) ?? 0);
}

function countStates(samples: readonly VectorSample[]): HistogramResponse['states'] {
  const byState = new Map(samples.map((sample) => [sample.labels[LABEL.state], finiteValue(sample)]));
  return Object.fromEntries(
    VALUE_STATES.map((state) => [state, byState.get(state) ?? 0]),
  ) as HistogramResponse['states'];
}

function readContent({ labels }: VectorSample): Pick<HistogramBin, 'lower' | 'upper' | 'category'> {
  const { [LABEL.lower]: lower, [LABEL.upper]: upper, [LABEL.category]: category = '' } = labels;
  if (lower && upper) return { lower: readBound(lower), upper: readBound(upper) };
  const isNamed = ![REST_BIN, OTHER_BIN].includes(labels[LABEL.bin]!);
  return isNamed ? { category } : {};
}

function readBound(text: string): number | null {
  const bound = parsePrometheusNumber(text);
  if (Number.isNaN(bound)) throw new RangeError(`"${text}" is no bound of a bin`);
  return Number.isFinite(bound) ? bound : null;
}
