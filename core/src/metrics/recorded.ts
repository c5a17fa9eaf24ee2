/**
 * Names of the series that the recording rules write (`level:metric:operation`). The window stands in the label
 * `window`, so that one query, one alert and one dashboard variable serve every window.
 */
export const RECORDED = {
  /** Share of each bin in the baseline: one series a bin, however many replicas export it. */
  baselineShare: 'feature_bin:plumbline_baseline:ratio',
  /** The same of those bins alone that the training data hardly had (`SMALLEST_SHARE`). */
  baselineUnseenShare: 'feature_bin:plumbline_baseline_unseen:ratio',
  baselineBins: 'feature:plumbline_baseline_bins:max',
  /** Values behind the baseline. */
  baselineObservations: 'feature:plumbline_baseline_observations:max',
  /** Rows behind the baseline: values and nulls. */
  baselineRows: 'feature:plumbline_baseline_rows:max',
  /** Part of those rows that was in a state other than `value`. */
  baselineStateRatio: 'feature_state:plumbline_baseline:ratio',
  /** Values per bin in the window, all replicas added. */
  binIncrease: 'feature_bin:plumbline_observations:increase',
  /** Values in the window, all bins and replicas added: the sample size n. */
  increase: 'feature:plumbline_observations:increase',
  /** Values in the newer part of the window (`FRESH_PART_OF_WINDOW`): 0 makes a verdict stale. */
  recentIncrease: 'feature:plumbline_observations:recent',
  /** Share of each bin in the window, shrunk to the baseline. */
  binShare: 'feature_bin:plumbline_share:ratio',
  /** PSI of the window against the baseline. */
  psi: 'feature:plumbline_psi:window',
  /** PSI that the window would exceed by chance alone with the model's false-alarm probability. */
  psiCritical: 'feature:plumbline_psi_critical:window',
  /** PSI of features that have drifted, with hysteresis; absent for all others. */
  drift: 'feature:plumbline_drift:psi',
  /** PSI of features that lean at least, with hysteresis; absent for all others. */
  warn: 'feature:plumbline_warn:psi',
  /** Values by what became of them, in the window. */
  stateIncrease: 'feature_state:plumbline_observations:increase',
  /** All that arrived in the window, whatever became of it. */
  arrivals: 'feature:plumbline_arrivals:increase',
  /** Part of all that arrived in the window, by what became of it. */
  stateRatio: 'feature_state:plumbline_observations:ratio',
  /** Two-proportion z of the rate of nulls, missing and unusable values against the baseline's. */
  stateZscore: 'feature_state:plumbline_observations:zscore',
  /** Values outside the support of the baseline, in the window. */
  anomalyIncrease: 'feature_reason:plumbline_anomalous_values:increase',
  /** The same as a part of all values. */
  anomalyRatio: 'feature_reason:plumbline_anomalous_values:ratio',
  /** Two-proportion z of the rate of values outside the support of the baseline. */
  anomalyZscore: 'feature_reason:plumbline_anomalous_values:zscore',
  /** Values per bin in the window, of features that have drifted. */
  driftedIncrease: 'feature_bin:plumbline_drifted_observations:increase',
  /** Smoothed shares of another sample than the training data, not yet of sum 1; `against` says which. */
  referenceSmoothed: 'feature_bin:plumbline_reference_smoothed:ratio',
  /** The same scaled to sum 1: they stand in for a baseline's. */
  referenceShare: 'feature_bin:plumbline_reference_share:ratio',
  /** Share of each bin in the window, shrunk to the reference. */
  shareAgainst: 'feature_bin:plumbline_share_against:ratio',
  /** PSI of the window against a reference. */
  psiAgainst: 'feature:plumbline_psi_against:window',
  /** PSI against a reference that the window would exceed by chance alone. */
  psiCriticalAgainst: 'feature:plumbline_psi_critical_against:window',
  klAgainst: 'feature:plumbline_kl_against:window',
  jsAgainst: 'feature:plumbline_js_against:window',
  chiSquaredAgainst: 'feature:plumbline_chi_squared_against:window',
  /** Raw cumulative share of the window minus that of the reference, at the upper edge of each bin. */
  rankShiftAgainst: 'feature_bin:plumbline_rank_shift_against:difference',
  ksAgainst: 'feature:plumbline_ks_against:window',
  wassersteinAgainst: 'feature:plumbline_wasserstein_against:window',
  /** How far the PSI lies above what chance explains, as a standard normal quantile. */
  psiZscore: 'feature:plumbline_psi_zscore:window',
  kl: 'feature:plumbline_kl:window',
  js: 'feature:plumbline_js:window',
  chiSquared: 'feature:plumbline_chi_squared:window',
  /** F − F₀ at the upper edge of each bin: raw cumulative share of the window minus that of the baseline. */
  rankShift: 'feature_bin:plumbline_rank_shift:difference',
  ks: 'feature:plumbline_ks:window',
  wasserstein: 'feature:plumbline_wasserstein:window',
  /** Σ of deviations from the baseline mean in the window, by direction, in baseline standard deviations. */
  deviationIncrease: 'feature:plumbline_deviation_sigmas:increase',
  squaredDeviationIncrease: 'feature:plumbline_squared_deviation:increase',
  /** Mean of the window, in units of the feature. */
  mean: 'feature:plumbline_mean:window',
  stddev: 'feature:plumbline_stddev:window',
  /** State of each feature as a number, see `codeVerdict`. */
  verdict: 'feature:plumbline_verdict:code',
  /** Events of a model version in the window. */
  modelEvents: 'model:plumbline_events:increase',
  /** Part of a model's events that each of its versions took. */
  versionRatio: 'model:plumbline_version_events:ratio',
  /** Features of a model version by state. */
  modelFeatures: 'model:plumbline_features:count',
  /** Part of the judged features (`ok`, `warn`, `drift`) of a model version that have drifted. */
  modelDriftedRatio: 'model:plumbline_drifted_features:ratio',
  /** The feature of a model version with the largest PSI among those that are judged. */
  modelWorstPsi: 'model:plumbline_worst_psi:max',
  /** Features of the whole fleet by state. */
  fleetFeatures: 'fleet:plumbline_features:count',
} as const;
