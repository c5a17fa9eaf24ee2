/* eslint-disable no-loss-of-precision -- the coefficients stand as they were published */
// Wichura (1988), algorithm AS 241 (PPND16): three rational approximations, about 16 digits.
const CENTRAL_NUMERATOR = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
  13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
];
const CENTRAL_DENOMINATOR = [
  5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
  5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
];
const MIDDLE_NUMERATOR = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
  3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const MIDDLE_DENOMINATOR = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
  0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const FAR_NUMERATOR = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
  0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const FAR_DENOMINATOR = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
  0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
];

const evaluate = (coefficients: number[], x: number): number =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0);

/**
 * The z that a standard normal variable exceeds with probability `tail`: `P(Z > z) = tail`.
 * Taking the upper tail itself keeps full precision for tails far below 1e-16.
 *
 * @param tail probability in (0, 1)
 * @throws RangeError outside (0, 1)
 */
export function upperNormalQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`tail probability must lie between 0 and 1, got ${tail}`);
  const q = 0.5 - tail;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * evaluate(CENTRAL_NUMERATOR, r)) / evaluate(CENTRAL_DENOMINATOR, r);
  }
  const r = Math.sqrt(-Math.log(Math.min(tail, 1 - tail)));
  const magnitude =
    r <= 5
      ? evaluate(MIDDLE_NUMERATOR, r - 1.6) / evaluate(MIDDLE_DENOMINATOR, r - 1.6)
      : evaluate(FAR_NUMERATOR, r - 5) / evaluate(FAR_DENOMINATOR, r - 5);
  return q < 0 ? -magnitude : magnitude;
}
