import { FEATURE_LABELS, LABEL, MODEL_LABELS } from './labels.js';

/** Which scrape a family belongs to, for `collect[]`. */
export const COLLECTORS = ['live', 'baseline', 'self'] as const;
export type Collector = (typeof COLLECTORS)[number];

export interface MetricFamily {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'summary';
  readonly help: string;
  readonly labels: readonly string[];
  readonly collector: Collector;
  /** Unit of the values, which the name ends with (before `_total`); undefined for plain numbers. */
  readonly unit: Unit | undefined;
}

/** Units that a name may end with. */
export const UNITS = ['seconds', 'ratio', 'sigmas'] as const;
export type Unit = (typeof UNITS)[number];

const family = (
  type: MetricFamily['type'],
  collector: Collector,
  name: string,
  labels: readonly string[],
  help: string,
): MetricFamily => ({ name: `plumbline_${name}`, type, collector, labels, help, unit: unitOf(name) });

const unitOf = (name: string): Unit | undefined =>
  UNITS.find((unit) => name.replace(/_total$/, '').endsWith(`_${unit}`));

const perFeature = (...more: string[]) => [...FEATURE_LABELS, ...more];
const perWindow = perFeature(LABEL.window);

/** Every metric family the exporter writes. Rules, dashboards and queries take the names from here. */
export const METRICS = {
  featureBinObservations: family(
    'counter',
    'live',
    'feature_bin_observations_total',
    perFeature(LABEL.bin),
    'Values counted into each bin of the baseline layout.',
  ),
  featureObservations: family(
    'counter',
    'live',
    'feature_observations_total',
    perFeature(LABEL.state),
    'Values by what became of them; only state="value" is part of the distribution.',
  ),
  featureAnomalousValues: family(
    'counter',
    'live',
    'feature_anomalous_values_total',
    perFeature(LABEL.reason),
    'Values outside the support of the baseline; they are counted in a bin too.',
  ),
  featureDeviation: family(
    'counter',
    'live',
    'feature_deviation_sigmas_total',
    perFeature(LABEL.direction),
    'Sum of deviations from the baseline mean, in baseline standard deviations, apart by sign; at most 1000 a value.',
  ),
  featureSquaredDeviation: family(
    'counter',
    'live',
    'feature_squared_deviation_total',
    perFeature(),
    'Sum of squared deviations from the baseline mean, in squared baseline standard deviations; at most 1000 squared a value.',
  ),
  baselineRatio: family(
    'gauge',
    'baseline',
    'feature_baseline_ratio',
    perFeature(LABEL.bin, LABEL.lower, LABEL.upper, LABEL.category),
    'Baseline share of each bin, smoothed; sums to 1.',
  ),
  baselineObservations: family(
    'gauge',
    'baseline',
    'feature_baseline_observations',
    perFeature(),
    'Observations behind the baseline.',
  ),
  baselineBins: family('gauge', 'baseline', 'feature_baseline_bins', perFeature(), 'Bins of the layout.'),
  baselineMean: family('gauge', 'baseline', 'feature_baseline_mean', perFeature(), 'Mean of the baseline.'),
  baselineStddev: family(
    'gauge',
    'baseline',
    'feature_baseline_stddev',
    perFeature(),
    'Standard deviation of the baseline.',
  ),
  baselineNullRatio: family(
    'gauge',
    'baseline',
    'feature_baseline_null_ratio',
    perFeature(),
    'Share of rows of the training data in which the feature was null.',
  ),
  baselineMin: family(
    'gauge',
    'baseline',
    'feature_baseline_min',
    perFeature(),
    'Smallest value of the baseline.',
  ),
  baselineMax: family(
    'gauge',
    'baseline',
    'feature_baseline_max',
    perFeature(),
    'Largest value of the baseline.',
  ),
  windowPsi: family(
    'gauge',
    'live',
    'window_psi',
    perWindow,
    'PSI of this replica in a rolling window against the baseline.',
  ),
  windowObservations: family(
    'gauge',
    'live',
    'window_observations',
    perWindow,
    'Observations of this replica in a rolling window.',
  ),
  windowAge: family(
    'gauge',
    'live',
    'window_age_seconds',
    perWindow,
    'Age of the newest observation of this replica.',
  ),
  windowMean: family('gauge', 'live', 'window_mean', perWindow, 'Mean of this replica in a rolling window.'),
  windowStddev: family(
    'gauge',
    'live',
    'window_stddev',
    perWindow,
    'Standard deviation of this replica in a rolling window.',
  ),
  windowMin: family(
    'gauge',
    'live',
    'window_min',
    perWindow,
    'Smallest value of this replica in a rolling window.',
  ),
  windowMax: family(
    'gauge',
    'live',
    'window_max',
    perWindow,
    'Largest value of this replica in a rolling window.',
  ),
  // Prometheus has the label `quantile` for summaries alone.
  windowQuantile: family(
    'summary',
    'live',
    'window_quantile',
    perFeature(LABEL.window, LABEL.quantile),
    'Quantile of the values of this replica in a rolling window, within 1 %.',
  ),
  windowNullRatio: family(
    'gauge',
    'live',
    'window_null_ratio',
    perWindow,
    'Share of null and missing values of this replica in a rolling window.',
  ),
  windowState: family(
    'gauge',
    'live',
    'window_state',
    perFeature(LABEL.window, LABEL.state),
    'Verdict on a rolling window of this replica: 1 for the state that holds, 0 for the others.',
  ),
  modelCriticalZ: family(
    'gauge',
    'live',
    'model_critical_z',
    [...MODEL_LABELS, LABEL.window],
    'Standard normal quantile of the significance tests, with the daily false-alarm probability split over features and looks.',
  ),
  modelInfo: family(
    'gauge',
    'baseline',
    'model_info',
    [...MODEL_LABELS, LABEL.baseline, LABEL.baselineCreatedAt, LABEL.baselineSource],
    'Identity of a model version: hash, time and source of its baseline; always 1.',
  ),
  modelBaselineCreated: family(
    'gauge',
    'baseline',
    'model_baseline_created_timestamp_seconds',
    MODEL_LABELS,
    'When the baseline of a model version was built from its training data, which stands for when it was trained.',
  ),
  ingestEvents: family('counter', 'self', 'ingest_events_total', [LABEL.format], 'Events accepted.'),
  ingestRejected: family(
    'counter',
    'self',
    'ingest_rejected_total',
    [LABEL.format, LABEL.reason],
    'Events, or whole requests that could not be read, that were refused.',
  ),
  ingestIgnoredValues: family(
    'counter',
    'self',
    'ingest_ignored_values_total',
    [LABEL.reason],
    'Values of accepted events that no feature of the baseline takes.',
  ),
  ingestInvalidValues: family(
    'counter',
    'self',
    'ingest_invalid_values_total',
    [LABEL.reason],
    'Values of accepted events that are not of the type of their baseline, by what they were.',
  ),
  series: family('gauge', 'self', 'series', [], 'Series reserved for model metrics.'),
  seriesLimit: family('gauge', 'self', 'series_limit', [], 'Most series that model metrics may make.'),
  seriesDropped: family(
    'counter',
    'self',
    'series_dropped_total',
    [LABEL.reason],
    'Series that were not exported.',
  ),
  collectorSuccess: family(
    'gauge',
    'self',
    'collector_success',
    [LABEL.collector],
    'Whether a collector wrote all of its metrics on this scrape.',
  ),
  collectorErrors: family(
    'counter',
    'self',
    'collector_errors_total',
    [LABEL.collector],
    'Parts of scrapes that were left out because a collector failed.',
  ),
  configReloadSuccessful: family(
    'gauge',
    'self',
    'config_last_reload_successful',
    [],
    'Whether the last attempt to load the configuration succeeded.',
  ),
  configReloadTimestamp: family(
    'gauge',
    'self',
    'config_last_reload_success_timestamp_seconds',
    [],
    'Unix time at which the configuration was last loaded with success.',
  ),
  baselineChanges: family(
    'counter',
    'self',
    'baseline_changes_total',
    [LABEL.outcome],
    'Baselines loaded, refused and removed while the exporter runs.',
  ),
  baselineFilesRefused: family(
    'gauge',
    'self',
    'baseline_files_refused',
    [],
    'Baseline files that cannot be loaded as they are; what they held before stays loaded.',
  ),
  baselineLearning: family(
    'gauge',
    'self',
    'baseline_learning_ratio',
    MODEL_LABELS,
    'Part of the events that a model version learns its baseline from which have come; 1 once it has a baseline.',
  ),
  baselineLearningEvents: family(
    'counter',
    'self',
    'baseline_learning_events_total',
    [...MODEL_LABELS, LABEL.outcome],
    'Accepted events that no bin counts, as their version learns its baseline: gathered, or skipped while it is built.',
  ),
  snapshotLastSuccess: family(
    'gauge',
    'self',
    'snapshot_last_success_timestamp_seconds',
    [],
    'When the state that the last written snapshot holds was taken; 0 if none was written since the start.',
  ),
  snapshotFailures: family(
    'counter',
    'self',
    'snapshot_failures_total',
    [LABEL.reason],
    'Snapshots that were not written, and snapshots or parts of one that were not restored.',
  ),
  snapshotSize: family('gauge', 'self', 'snapshot_size_bytes', [], 'Size of the last written snapshot.'),
  snapshotDuration: family(
    'gauge',
    'self',
    'snapshot_duration_seconds',
    [],
    'How long the last snapshot took from taking the state until it was safe on disk.',
  ),
  workers: family(
    'gauge',
    'self',
    'workers',
    [],
    'Processes that take predictions: the exporter itself, or its workers that run at the moment.',
  ),
  workerRestarts: family(
    'counter',
    'self',
    'worker_restarts_total',
    [],
    'Workers that ended by themselves and were started again; each loses what it counted in its last moments.',
  ),
  workerEventsLost: family(
    'counter',
    'self',
    'worker_events_lost_total',
    [],
    'Accepted events whose counts a worker sent when their baseline was gone for good.',
  ),
  buildInfo: family('gauge', 'self', 'build_info', ['version', 'node'], 'Version of the exporter; always 1.'),
} as const satisfies Record<string, MetricFamily>;
