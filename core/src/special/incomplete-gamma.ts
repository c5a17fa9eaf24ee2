import { requireNonNegative, requirePositive, type Tails } from './domain.js';
import { logGamma, stirlingRemainder } from './gamma.js';
import { logExcess } from './log1pmx.js';

const EPSILON = 2 ** -54;
const MOST_STEPS = 1_000_000;

/**
 * Regularised incomplete gamma functions `P(a, x)` (lower) and `Q(a, x)` (upper): the distribution function of a gamma
 * variable of shape `a` and scale 1. Below the mean by the series of P, above it by the continued fraction of Q
 * (NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2).
 *
 * @param a above 0; relative error below 1e-12 for 0.5 <= a <= 1e6, tails down to 1e-300
 * @param x 0 to Infinity
 * @throws RangeError outside these
 */
export function gammaTails(a: number, x: number): Tails {
  requirePositive('a', a);
  requireNonNegative('x', x);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const density = scaledDensity(a, x);
  if (x < a + 1) {
    const lower = Math.min(1, density * sumSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, density * a * evaluateFraction(a, x));
  return { lower: 1 - upper, upper };
}

/**
 * `x^a·e^(−x) / Γ(a + 1)`. For large `a` the exponent −x + a·ln x − ln Γ(a + 1) is a small difference of large
 * numbers; around `x = a` it is `a·logExcess(x, a)`, which has no such difference.
 */
function scaledDensity(a: number, x: number): number {
  if (a < 1) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(a * logExcess(x, a) - stirlingRemainder(a)) / Math.sqrt(2 * Math.PI * a);
}

/** Σ xᵏ / ((a + 1)…(a + k)), k = 0, 1, … */
function sumSeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let k = 1; k < MOST_STEPS; k++) {
    term *= x / (a + k);
    total += term;
    if (term < total * EPSILON) break;
  }
  return total;
}

/** Γ(a, x)·eˣ / xᵃ by Lentz's method on 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(…))). */
function evaluateFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < MOST_STEPS; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < EPSILON * 4) break;
  }
  return value;
}
