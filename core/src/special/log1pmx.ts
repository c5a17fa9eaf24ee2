/** Series terms that reach double precision for |r| <= 1/3. */
const TERMS = 18;

/**
 * `ln(1 + u) − u` without the cancellation that the plain expression suffers near 0, where it is about −u²/2.
 * Near 0 by the series of `ln(1 + u) = 2·artanh(r)`, `r = u/(2 + u)`.
 *
 * @param u above −1 (−Infinity comes out at −1)
 * @returns never above 0
 */
export function log1pmx(u: number): number {
  if (u < -0.5 || u > 1) return Math.log1p(u) - u;
  const r = u / (2 + u);
  const square = r * r;
  let series = 0;
  for (let k = TERMS; k >= 1; k--) series = series * square + 1 / (2 * k + 1);
  return r * (2 * square * series - u);
}

/**
 * `ln(value/mean) − (value − mean)/mean`, never above 0: what a log density falls below its peak, per unit of shape.
 *
 * @param value above 0
 * @param mean above 0
 * @param excess value − mean, where the caller knows it to more digits than the difference has
 */
export function logExcess(value: number, mean: number, excess: number = value - mean): number {
  const u = excess / mean;
  // Far below the mean 1 + u has lost the digits that value/mean has.
  return u < -0.5 ? Math.log(value / mean) - u : log1pmx(u);
}
