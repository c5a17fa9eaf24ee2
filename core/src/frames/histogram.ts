import type { HistogramResponse } from '../api/models.js';

/**
 * Fields of the Grafana frame in which the datasource gives a histogram and the panel takes it: one row per bin, in
 * bin order. A frame from elsewhere needs `baseline_share` and one of `live_count` and `live_share`, and either
 * `category` or both bounds.
 */
export const HISTOGRAM_FIELDS = {
  /** Value of the `bin` label. */
  bin: 'bin',
  /** Exclusive lower bound; null where the bin is open below, or holds no range. */
  lower: 'lower',
  /** Inclusive upper bound; null where the bin is open above, or holds no range. */
  upper: 'upper',
  /** Name of the category, `rest` or `other`; null for ranges. */
  category: 'category',
  /** Values of the window in the bin. From Prometheus it may be a fraction, as `increase` extrapolates. */
  liveCount: 'live_count',
  /** live_count / n; null while the window is empty. */
  liveShare: 'live_share',
  /** Smoothed, as the PSI uses it. */
  baselineShare: 'baseline_share',
  /** What the bin adds to the PSI. */
  contribution: 'contribution',
} as const;

/** Where a histogram comes from: Prometheus at the end of the dashboard's range, or an exporter's own window. */
export const HISTOGRAM_SOURCES = ['history', 'live'] as const;
export type HistogramSource = (typeof HISTOGRAM_SOURCES)[number];

/** What stands in the frame's `meta.custom` beside its rows: everything of the histogram but its bins. */
export type HistogramMeta = Omit<HistogramResponse, 'bins'> & { readonly source: HistogramSource };
