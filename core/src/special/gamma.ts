import { requirePositive } from './domain.js';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** B₂ₖ / (2k·(2k − 1)): NIST Digital Library of Mathematical Functions, 5.11.1. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
  -174611 / 125400,
];

/** From here on the series above reaches double precision. */
const SERIES_FROM = 12;

/**
 * What Stirling's formula leaves over: `δ(x) = ln Γ(x) − [(x − ½)·ln x − x + ½·ln 2π]`. Quotients of gamma functions
 * of large arguments keep their digits when they are built from δ, as the large parts cancel on paper.
 *
 * @param x above 0
 */
export function stirlingRemainder(x: number): number {
  requirePositive('x', x);
  if (x < SERIES_FROM) return smallLogGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
  return evaluateSeries(x);
}

/**
 * `ln Γ(x)`: relative error below 1e-14 away from its zeros 1 and 2, absolute error below 1e-14 near them.
 *
 * @param x above 0
 */
export function logGamma(x: number): number {
  requirePositive('x', x);
  return x < SERIES_FROM ? smallLogGamma(x) : stirling(x);
}

function evaluateSeries(x: number): number {
  const square = 1 / (x * x);
  return STIRLING.reduceRight((value, coefficient) => value * square + coefficient, 0) / x;
}

const stirling = (x: number): number => (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + evaluateSeries(x);

/** By Γ(x + 1) = x·Γ(x), from where the series holds. */
function smallLogGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let shifted = x;
  for (; shifted < SERIES_FROM; shifted++) product *= shifted;
  return stirling(shifted) - Math.log(product);
}
