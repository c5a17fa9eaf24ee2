import { computeWilsonInterval, testProportions, type Rate } from '@plumbline/core';

const LEVEL = 0.95;

/** Nulls among the values of both sides. */
export interface NullCounts {
  readonly baseline: Rate;
  readonly live: Rate;
}

/** Rates of nulls with their intervals, and the test of their difference. */
export function compareNulls({ baseline, live }: NullCounts): object {
  return {
    level: LEVEL,
    baseline: describeRate(baseline),
    live: describeRate(live),
    ...testProportions(live, baseline),
  };
}

const describeRate = (rate: Rate): object => ({
  ...rate,
  rate: rate.total > 0 ? rate.hits / rate.total : null,
  wilson: computeWilsonInterval(rate, LEVEL),
});
