import { requireNonNegative } from './domain.js';

/** Below this the dual series takes over; both need at most 5 terms on their side. */
const SWITCH = 1.18;
const TERMS = 5;

/**
 * Kolmogorov's limiting distribution: probability that √n·sup|Fₙ − F| exceeds `x`. By its alternating series for large
 * x and by the dual (theta function) series for small x (Feller 1948, Marsaglia, Tsang and Wang 2003).
 *
 * @param x 0 to Infinity
 * @throws RangeError for NaN and below 0
 */
export function kolmogorovTail(x: number): number {
  requireNonNegative('Kolmogorov statistic', x);
  if (x === 0) return 1;
  if (x > SWITCH) {
    let tail = 0;
    for (let k = TERMS; k >= 1; k--) tail += (k % 2 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
    return tail;
  }
  const power = (Math.PI / x) * (Math.PI / x) * 0.125;
  let below = 0;
  for (let k = TERMS; k >= 1; k--) below += Math.exp(-((2 * k - 1) ** 2) * power);
  return 1 - (Math.sqrt(2 * Math.PI) / x) * below;
}
