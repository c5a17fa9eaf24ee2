/**
 * Names of the series that the recording rules write (`level:metric:operation`). The window stands in the label
 * `window`, so that one query, one alert and one dashboard variable serve every window.
 */
export const RECORDED = {
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
} as const;
