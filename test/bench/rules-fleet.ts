import {
  ANOMALY_REASONS,
  computeCriticalZ,
  DIRECTIONS,
  LABEL,
  METRICS,
  parseDuration,
  RECORDED,
  VALUE_STATES,
} from '@plumbline/core';

type Labels = Readonly<Record<string, string>>;

export interface FleetSize {
  readonly models: number;
  readonly versions: number;
  readonly features: number;
  readonly bins: number;
}

/** A counter that has risen evenly from its start on. */
export interface EvenCounter {
  readonly name: string;
  readonly labels: Labels;
  readonly perSecond: number;
}

export interface Gauge {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

export interface Fleet {
  readonly counters: readonly EvenCounter[];
  readonly gauges: readonly Gauge[];
}

const EVENTS_PER_SECOND = 1;
const NULL_RATIO = 0.02;
/** One feature in so many has drifted, with a PSI of 0.27 at 20 bins. */
const DRIFTED_ONE_IN = 20;
const HEAVY_PART = 1 / 4;
const HEAVY_WEIGHT = 3;
const BASELINE_ROWS = 100_000;
const BASELINE_AGE = 30 * 86_400;

/** What exporters of so many models would say about every version and feature: names and labels of the real one. */
export function makeFleet(
  { models, versions, features, bins }: FleetSize,
  windows: readonly string[],
): Fleet {
  const counters: EvenCounter[] = [];
  const gauges: Gauge[] = [];
  for (const model of range(models)) {
    for (const version of range(versions)) {
      const ofModel = { [LABEL.model]: `model-${model}`, [LABEL.version]: `2026-0${version + 1}` };
      for (const window of windows) {
        const value = computeCriticalZ(features, parseDuration(window));
        gauges.push({
          name: METRICS.modelCriticalZ.name,
          labels: { ...ofModel, [LABEL.window]: window },
          value,
        });
      }
      gauges.push({
        name: METRICS.modelBaselineCreated.name,
        labels: ofModel,
        value: Math.floor(Date.now() / 1000) - BASELINE_AGE,
      });
      for (const feature of range(features)) {
        const labels = {
          ...ofModel,
          [LABEL.role]: 'feature',
          [LABEL.feature]: `feature_${feature}`,
          [LABEL.layout]: `${model}${version}${feature}`.padStart(8, 'a'),
        };
        counters.push(...countFeature(labels, bins, feature % DRIFTED_ONE_IN === 0));
        gauges.push(...stateBaseline(labels, bins));
      }
    }
  }
  return { counters, gauges };
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
const nameBin = (bin: number): string => String(bin).padStart(2, '0');

function countFeature(labels: Labels, bins: number, hasDrifted: boolean): EvenCounter[] {
  const weights = range(bins).map((bin) => (hasDrifted && bin < bins * HEAVY_PART ? HEAVY_WEIGHT : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const values = EVENTS_PER_SECOND * (1 - NULL_RATIO);
  const rates: Readonly<Partial<Record<string, number>>> = {
    value: values,
    null: EVENTS_PER_SECOND * NULL_RATIO,
  };
  const counter = (metric: { name: string }, more: Labels, perSecond: number): EvenCounter => ({
    name: metric.name,
    labels: { ...labels, ...more },
    perSecond,
  });
  return [
    ...weights.map((weight, bin) =>
      counter(METRICS.featureBinObservations, { [LABEL.bin]: nameBin(bin) }, (values * weight) / total),
    ),
    ...VALUE_STATES.map((state) =>
      counter(METRICS.featureObservations, { [LABEL.state]: state }, rates[state] ?? 0),
    ),
    ...ANOMALY_REASONS.map((reason) =>
      counter(METRICS.featureAnomalousValues, { [LABEL.reason]: reason }, 0),
    ),
    ...DIRECTIONS.map((direction) =>
      counter(METRICS.featureDeviation, { [LABEL.direction]: direction }, 0.4),
    ),
    counter(METRICS.featureSquaredDeviation, {}, 1),
  ];
}

function stateBaseline(labels: Labels, bins: number): Gauge[] {
  const fact = (metric: { name: string }, value: number, more: Labels = {}): Gauge => ({
    name: metric.name,
    labels: { ...labels, ...more },
    value,
  });
  return [
    ...range(bins).map((bin) =>
      fact(METRICS.baselineRatio, 1 / bins, {
        [LABEL.bin]: nameBin(bin),
        [LABEL.lower]: bin === 0 ? '-Inf' : String(bin),
        [LABEL.upper]: bin === bins - 1 ? '+Inf' : String(bin + 1),
      }),
    ),
    fact(METRICS.baselineObservations, BASELINE_ROWS),
    fact(METRICS.baselineBins, bins),
    fact(METRICS.baselineMean, 500),
    fact(METRICS.baselineStddev, 288),
    fact(METRICS.baselineNullRatio, NULL_RATIO),
    fact(METRICS.baselineMin, 0),
    fact(METRICS.baselineMax, 1000),
  ];
}

/** A counter at a second, if it began to rise at another. */
export const countAt = ({ perSecond }: EvenCounter, start: number, second: number): number =>
  Math.floor(perSecond * (second - start));

/** Which recorded series is the increase of a counter. */
export const RECORDED_OF: Readonly<Record<string, string>> = {
  [METRICS.featureBinObservations.name]: RECORDED.binIncrease,
  [METRICS.featureObservations.name]: RECORDED.stateIncrease,
  [METRICS.featureAnomalousValues.name]: RECORDED.anomalyIncrease,
  [METRICS.featureDeviation.name]: RECORDED.deviationIncrease,
  [METRICS.featureSquaredDeviation.name]: RECORDED.squaredDeviationIncrease,
};
