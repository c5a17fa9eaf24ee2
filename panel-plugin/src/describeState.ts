import type { DataFrame } from '@grafana/data';

/** Says what the panel received. An empty frame counts as no data. */
export function describeState(series: DataFrame[]): string {
  const rows = series.reduce((sum, frame) => sum + frame.length, 0);
  if (rows === 0) {
    return 'No data yet: choose a Plumbline query that compares a feature with its baseline.';
  }
  return `The query returned ${rows} ${rows === 1 ? 'row' : 'rows'}. This version of the panel does not draw them yet.`;
}
