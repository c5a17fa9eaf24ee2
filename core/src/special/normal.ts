import { requireNumber, type Tails } from './domain.js';
import { gammaTails } from './incomplete-gamma.js';

/**
 * Standard normal distribution function at `z`, both tails.
 *
 * @throws RangeError for NaN
 */
export function normalTails(z: number): Tails {
  requireNumber('z', z);
  const { lower, upper } = gammaTails(0.5, (z * z) / 2);
  const beyond = upper / 2;
  const within = 0.5 + lower / 2;
  return z < 0 ? { lower: beyond, upper: within } : { lower: within, upper: beyond };
}
