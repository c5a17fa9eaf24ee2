import { requirePositive, requireProbability, type Tails } from './domain.js';
import { stirlingRemainder } from './gamma.js';
import { logExcess } from './log1pmx.js';

const EPSILON = 2 ** -52;
const MOST_STEPS = 1_000_000;

/**
 * Regularised incomplete beta function `I_x(a, b)` (lower) and `1 − I_x(a, b)` (upper): the distribution function of
 * a beta variable. The tail on the far side of the mean is a continued fraction (DiDonato and Morris 1992, BFRAC),
 * whose terms do not cancel there.
 *
 * @param a above 0
 * @param b above 0; relative error below 1e-11 for a, b up to 1e6, tails down to 1e-300
 * @param x 0 to 1
 * @param y 1 − x, where the caller knows it to more digits than the difference has
 * @throws RangeError outside these
 */
export function betaTails(a: number, b: number, x: number, y: number = 1 - x): Tails {
  requirePositive('a', a);
  requirePositive('b', b);
  requireProbability('x', x);
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const density = scaledDensity(a, b, x, y);
  if (x * b <= y * a) {
    const lower = Math.min(1, density / evaluateFraction(a, b, x, y));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, density / evaluateFraction(b, a, y, x));
  return { lower: 1 - upper, upper };
}

/**
 * `x^a·y^b / B(a, b)` as its value at the mean times `exp` of two terms that are both at most 0, so that nothing
 * cancels however large `a` and `b` are.
 */
function scaledDensity(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const lead = x * b - y * a;
  const exponent = a * logExcess(x * n, a, lead) + b * logExcess(y * n, b, -lead);
  const remainder = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b);
  return Math.exp(exponent + remainder) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}

/** x^a·y^b / (B(a, b)·I_x(a, b)) by Lentz's method. */
function evaluateFraction(a: number, b: number, x: number, y: number): number {
  const lead = a * y - b * x + 1;
  let c = (a * lead) / (a + 1);
  let d = 0;
  let value = c;
  for (let m = 1; m < MOST_STEPS; m++) {
    const even = a + 2 * m - 1;
    const numerator = ((a + m - 1) / even) * ((a + b + m - 1) / even) * m * (b - m) * x * x;
    const denominator = m + (m * (b - m) * x) / even + ((a + m) * (lead + m * (1 + y))) / (a + 2 * m + 1);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < EPSILON) break;
  }
  return value;
}
