import { bisectDoubles } from './bisect.js';
import { requirePositive, requireProbability } from './domain.js';
import { betaTails } from './incomplete-beta.js';

/**
 * The x that a beta variable stays at or below with probability `tail`.
 *
 * @param a above 0
 * @param b above 0
 * @throws RangeError outside these, and for a tail outside [0, 1]
 */
export function lowerBetaQuantile(tail: number, a: number, b: number): number {
  requireProbability('tail probability', tail);
  requirePositive('a', a);
  requirePositive('b', b);
  if (tail === 1) return 1;
  return bisectDoubles((x) => betaTails(a, b, x).lower >= tail, 1);
}

/** The x that a beta variable exceeds with probability `tail`; otherwise as {@link lowerBetaQuantile}. */
export function upperBetaQuantile(tail: number, a: number, b: number): number {
  requireProbability('tail probability', tail);
  requirePositive('a', a);
  requirePositive('b', b);
  if (tail === 0) return 1;
  return bisectDoubles((x) => betaTails(a, b, x).upper <= tail, 1);
}
