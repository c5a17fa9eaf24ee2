import type { RangeContent } from './types';

/** Doubles so near to each other that none, or next to none, fits between. */
const NEIGHBOURING = 4 * Number.EPSILON;

/** Whether a bin holds a single value: a constant's lies between the largest double below it and itself. */
export function isPoint({ lower, upper }: Pick<RangeContent, 'lower' | 'upper'>): boolean {
  if (lower === null || upper === null) return false;
  return upper - lower <= Math.max(Math.abs(upper) * NEIGHBOURING, Number.MIN_VALUE);
}
