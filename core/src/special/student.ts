import { bisectDoubles } from './bisect.js';
import { requireNumber, requirePositive, requireProbability, type Tails } from './domain.js';
import { stirlingRemainder } from './gamma.js';
import { betaTails } from './incomplete-beta.js';

/**
 * Student's t distribution function, both tails.
 *
 * @param t −Infinity to Infinity
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError for NaN and for df not above 0
 */
export function studentTails(t: number, df: number): Tails {
  requireNumber('t', t);
  requirePositive('degrees of freedom', df);
  const far = farTail(Math.abs(t), df);
  return t < 0 ? { lower: far, upper: 1 - far } : { lower: 1 - far, upper: far };
}

/** Probability of a |t| at least as large, on both sides together. @throws RangeError as {@link studentTails} */
export function twoSidedStudent(t: number, df: number): number {
  requireNumber('t', t);
  requirePositive('degrees of freedom', df);
  return 2 * farTail(Math.abs(t), df);
}

/** Beyond this t² / df, all but the first term of the tail's series is below a double's last digit. */
const FAR = 1e20;

function farTail(t: number, df: number): number {
  const ratio = (t / df) * t;
  if (ratio > FAR) return firstTerm(t, df);
  const x = 1 / (1 + ratio);
  return betaTails(df / 2, 0.5, x, ratio * x).lower / 2;
}

/** x^(df/2) / (df·B(df/2, ½)) with x = df/t², which itself may be below the smallest double. */
function firstTerm(t: number, df: number): number {
  const a = df / 2;
  const logBeta =
    stirlingRemainder(a) +
    stirlingRemainder(0.5) -
    stirlingRemainder(a + 0.5) +
    Math.log(2 * Math.PI) / 2 -
    Math.log(a) / 2 -
    a * Math.log1p(0.5 / a);
  return Math.exp(df * (Math.log(df) / 2 - Math.log(t)) - logBeta) / df;
}

/**
 * The t that is exceeded with probability `tail`: 0 gives Infinity, 1 gives −Infinity.
 *
 * @throws RangeError for a tail outside [0, 1] or df not above 0
 */
export function upperStudentQuantile(tail: number, df: number): number {
  requirePositive('degrees of freedom', df);
  requireProbability('tail probability', tail);
  if (tail === 0) return Infinity;
  if (tail === 0.5) return 0;
  if (tail > 0.5) return -upperStudentQuantile(1 - tail, df);
  return bisectDoubles((t) => farTail(t, df) <= tail, Infinity);
}
