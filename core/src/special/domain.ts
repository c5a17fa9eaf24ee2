/** A probability that stands for no event at all or a certain one is allowed. @throws RangeError outside [0, 1] */
export function requireProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie between 0 and 1, got ${value}`);
}

/** Shapes, scales and degrees of freedom. @throws RangeError unless finite and above 0 */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a number above 0, got ${value}`);
  }
}

/** Points of a distribution's support from 0 up; Infinity is allowed. @throws RangeError for NaN and below 0 */
export function requireNonNegative(name: string, value: number): void {
  if (!(value >= 0)) throw new RangeError(`${name} must not be below 0, got ${value}`);
}

/** Points of the whole line; ±Infinity is allowed. @throws RangeError for NaN */
export function requireNumber(name: string, value: number): void {
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number, got NaN`);
}

/** Both sides of a distribution function at one point; each is computed by itself where it is small. */
export interface Tails {
  /** Probability at or below the point. */
  readonly lower: number;
  /** Probability above the point. */
  readonly upper: number;
}
