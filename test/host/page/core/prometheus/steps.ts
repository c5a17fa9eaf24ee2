import { rangeUtil, type TimeRange } from '@grafana/data';
import type { PromOptions, PromQuery } from './types';

const MOST_POINTS = 11_000;

/** Grafana's own rules for the times of a range query, in seconds. */
export interface Steps {
  start: number;
  end: number;
  step: number;
  /** Value of `$__rate_interval`: never shorter than four scrapes, so that `rate` always finds two samples. */
  rateInterval: number;
}

/**
 * @param intervalMs what the panel's width asks for
 */
export function chooseSteps(
  range: TimeRange,
  intervalMs: number,
  { interval }: Pick<PromQuery, 'interval'>,
  { timeInterval = '15s' }: PromOptions,
): Steps {
  const scrape = rangeUtil.intervalToSeconds(timeInterval);
  const [from, to] = [range.from.valueOf() / 1000, range.to.valueOf() / 1000];
  const shortest = interval ? rangeUtil.intervalToSeconds(interval) : scrape;
  const step = Math.max(Math.round(intervalMs / 1000), shortest, Math.ceil((to - from) / MOST_POINTS), 1);
  const align = (time: number) => Math.floor(time / step) * step;
  return { start: align(from), end: align(to), step, rateInterval: Math.max(step + scrape, 4 * scrape) };
}
