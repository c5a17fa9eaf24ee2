import { requireProbability } from '../special/domain.js';
import { twoSidedStudent, upperStudentQuantile } from '../special/student.js';

/** Moments of a sample. */
export interface Moments {
  readonly observations: number;
  readonly mean: number;
  /** Unbiased, with divisor n − 1; a population variance becomes it by n/(n − 1). */
  readonly variance: number;
}

export interface WelchResult {
  /** Live mean − baseline mean. */
  readonly difference: number;
  /** Null where both samples are constant and differ: infinite. */
  readonly t: number | null;
  /** Welch–Satterthwaite degrees of freedom; 0 where there is nothing to test with. */
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** Confidence interval of the difference; null with fewer than 2 observations on a side. */
  readonly interval: readonly [low: number, high: number] | null;
}

/**
 * Welch's t test for the difference of two means (Welch 1947), which assumes no equal variances. With fewer than 2
 * observations on a side nothing can be said: t 0, p 1, no interval.
 *
 * @param level confidence level of the interval, 0 to 1
 * @throws RangeError for a level outside 0 to 1
 */
export function testMeans(live: Moments, baseline: Moments, level = 0.95): WelchResult {
  requireProbability('confidence level', level);
  if (live.observations < 2 || baseline.observations < 2) {
    return {
      difference: live.observations > 0 ? live.mean - baseline.mean : 0,
      t: 0,
      df: 0,
      p: 1,
      interval: null,
    };
  }
  const difference = live.mean - baseline.mean;
  const [a, b] = [live.variance / live.observations, baseline.variance / baseline.observations];
  if (!(a + b > 0)) {
    const same = difference === 0;
    return { difference, t: same ? 0 : null, df: 0, p: same ? 1 : 0, interval: [difference, difference] };
  }
  // In parts of their sum, so that squares of tiny or huge variances stay in range.
  const [u, v] = [a / (a + b), b / (a + b)];
  const df = 1 / (u ** 2 / (live.observations - 1) + v ** 2 / (baseline.observations - 1));
  const error = Math.sqrt(a + b);
  const t = difference / error;
  const reach = upperStudentQuantile((1 - level) / 2, df) * error;
  return { difference, t, df, p: twoSidedStudent(t, df), interval: [difference - reach, difference + reach] };
}

/**
 * Live variance as a multiple of the baseline's: above 1 the window is wider. No p: the classical F test of it is
 * wrong wherever values are not normal.
 *
 * @returns null with fewer than 2 observations on a side, and for a constant baseline
 */
export function computeVarianceRatio(live: Moments, baseline: Moments): number | null {
  if (live.observations < 2 || baseline.observations < 2 || !(baseline.variance > 0)) return null;
  return live.variance / baseline.variance;
}
