import type { TimeRange } from '@grafana/data';
import { parseDuration } from '@plumbline/core';
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
  { from, to }: Pick<TimeRange, 'from' | 'to'>,
  intervalMs: number,
  { interval }: Pick<PromQuery, 'interval'>,
  { timeInterval = '15s' }: PromOptions,
): Steps {
  const scrape = parseDuration(timeInterval);
  const [first, last] = [from.valueOf() / 1000, to.valueOf() / 1000];
  const shortest = interval ? parseDuration(interval) : scrape;
  const step = Math.max(Math.round(intervalMs / 1000), shortest, Math.ceil((last - first) / MOST_POINTS), 1);
  const align = (time: number) => Math.floor(time / step) * step;
  return { start: align(first), end: align(last), step, rateInterval: Math.max(step + scrape, 4 * scrape) };
}
