import { requireProbability } from '../special/domain.js';
import { normalTails } from '../special/normal.js';
import { upperNormalQuantile } from './normal.js';

/** So many of so many: nulls of values, hits of predictions. */
export interface Rate {
  readonly hits: number;
  readonly total: number;
}

/**
 * Wilson's score interval of a rate (Wilson 1927): sound at 0 and at all, where the usual one has no width.
 *
 * @param level confidence level, between 0 and 1
 * @returns within [0, 1]; [0, 1] for nothing observed
 * @throws RangeError for hits that are negative or above the total, or a level outside (0, 1)
 */
export function computeWilsonInterval(
  { hits, total }: Rate,
  level = 0.95,
): readonly [low: number, high: number] {
  requireRate({ hits, total });
  requireProbability('confidence level', level);
  if (total === 0) return [0, 1];
  const z = upperNormalQuantile((1 - level) / 2);
  const rate = hits / total;
  const weight = (z * z) / total;
  const centre = rate + weight / 2;
  const reach = z * Math.sqrt((rate * (1 - rate)) / total + weight / (4 * total));
  const low = hits === 0 ? 0 : Math.max(0, (centre - reach) / (1 + weight));
  const high = hits === total ? 1 : Math.min(1, (centre + reach) / (1 + weight));
  return [low, high];
}

export interface ProportionResult {
  /** Live rate − baseline rate; 0 where a side is empty. */
  readonly difference: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Test of two rates for equality with the pooled standard error. Where both rates are 0, or both 1, or a side is
 * empty, z is 0 and p is 1.
 *
 * @throws RangeError for hits that are negative or above the total
 */
export function testProportions(live: Rate, baseline: Rate): ProportionResult {
  requireRate(live);
  requireRate(baseline);
  if (live.total === 0 || baseline.total === 0) return { difference: 0, z: 0, p: 1 };
  const difference = live.hits / live.total - baseline.hits / baseline.total;
  const total = live.total + baseline.total;
  const misses = live.total - live.hits + (baseline.total - baseline.hits);
  const variance = ((live.hits + baseline.hits) / total) * (misses / total);
  if (variance === 0) return { difference: 0, z: 0, p: 1 };
  const z = difference / Math.sqrt(variance * (1 / live.total + 1 / baseline.total));
  return { difference, z, p: 2 * normalTails(-Math.abs(z)).lower };
}

function requireRate({ hits, total }: Rate): void {
  if (hits >= 0 && hits <= total && total < Infinity) return;
  throw new RangeError(`a rate needs 0 <= hits <= total, got ${hits} of ${total}`);
}
