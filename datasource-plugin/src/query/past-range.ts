import type { TimeRange } from '@grafana/data';
import type { PastRange } from '../types';

/** The part of a dashboard's range that has happened: `today` ends now, not at midnight. */
export function readPastRange({ from, to }: Pick<TimeRange, 'from' | 'to'>, now = Date.now()): PastRange {
  const end = Math.min(to.valueOf(), now);
  return { seconds: Math.max(1, Math.round((end - from.valueOf()) / 1000)), end: end / 1000 };
}
