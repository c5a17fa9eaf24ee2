import { bisectDoubles } from './bisect.js';
import { requireNonNegative, requirePositive, requireProbability, type Tails } from './domain.js';
import { gammaTails } from './incomplete-gamma.js';

/**
 * χ² distribution function, both tails.
 *
 * @param x 0 to Infinity
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError outside these
 */
export function chiSquaredTails(x: number, df: number): Tails {
  requirePositive('degrees of freedom', df);
  requireNonNegative('χ²', x);
  return gammaTails(df / 2, x / 2);
}

/** The χ² that is exceeded with probability `tail` (0 gives Infinity, 1 gives 0). @throws RangeError */
export function upperChiSquaredQuantile(tail: number, df: number): number {
  requirePositive('degrees of freedom', df);
  requireProbability('tail probability', tail);
  if (tail === 0) return Infinity;
  return bisectDoubles((x) => chiSquaredTails(x, df).upper <= tail, Infinity);
}

/** The χ² that is not reached with probability `tail` (0 gives 0, 1 gives Infinity). @throws RangeError */
export function lowerChiSquaredQuantile(tail: number, df: number): number {
  requirePositive('degrees of freedom', df);
  requireProbability('tail probability', tail);
  if (tail === 1) return Infinity;
  return bisectDoubles((x) => chiSquaredTails(x, df).lower >= tail, Infinity);
}
