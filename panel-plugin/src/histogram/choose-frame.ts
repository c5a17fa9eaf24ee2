import type { DataFrame } from '@grafana/data';
import { HISTOGRAM_FIELDS } from '@plumbline/core';
import { findField } from './read-column';

export interface Choice {
  readonly frame: DataFrame;
  /** Histograms the query answered beside this one. */
  readonly others: number;
}

/** The first frame with a baseline, else the first with rows; none if no frame has any. */
export function chooseFrame(series: readonly DataFrame[]): Choice | null {
  const filled = series.filter((frame) => frame.length > 0);
  const histograms = filled.filter((frame) => findField(frame, HISTOGRAM_FIELDS.baselineShare));
  const frame = histograms[0] ?? filled[0];
  return frame ? { frame, others: Math.max(0, histograms.length - 1) } : null;
}
