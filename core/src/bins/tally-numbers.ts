import type { NumericBaseline } from '../baseline/schema.js';
import { compileTable, type CellTable } from './numeric.js';

/**
 * A value further from the baseline mean counts as this far: one wrong unit or 1e200 must not drown the sums of all
 * that comes after it, as running totals never forget.
 */
export const MOST_SIGMAS = 1000;

/** What the numbers of a column are, beside their bins. */
export interface NumberTally {
  /** Finite numbers, which are the ones that have a bin. */
  finite: number;
  /** NaN, which stands for null. */
  nulls: number;
  /** Infinite ones. */
  infinite: number;
  /** Below the smallest and above the largest value of the baseline. */
  below: number;
  above: number;
  /** Sums of deviations from the baseline mean in baseline standard deviations, and of their squares; 0 without one. */
  up: number;
  down: number;
  squared: number;
}

/** @returns the tally of these numbers, valid until the next call */
export type TallyNumbers = (
  values: Float64Array,
  length: number,
  counts: Float64Array,
  offset: number,
) => Readonly<NumberTally>;

type Reference = Pick<NumericBaseline, 'edges' | 'mean' | 'stddev' | 'min' | 'max'>;

/** One cell that may hold every bin, for edges that have no table: values walk from the first. */
const WALK: Pick<CellTable, 'scale' | 'startOfCell'> = { scale: 0, startOfCell: Uint16Array.of(0) };

/**
 * Builds what counts many numbers at once: adds 1 to `counts[offset + bin]` for each of the first `length` that is
 * finite, and says what else they are. One loop, as a second look at a value costs as much as finding its bin.
 */
export function compileNumberTally({ edges, mean, stddev, min, max }: Reference): TallyNumbers {
  const sorted = Float64Array.from(edges);
  const first = sorted[0]!;
  const last = sorted[sorted.length - 1]!;
  const { scale, startOfCell } = compileTable(edges) ?? WALK;
  // A product costs less than a quotient. The inverse of the very smallest numbers is none.
  const sigmasPerUnit = 1 / stddev;
  const hasDeviations = stddev > 0 && sigmasPerUnit < Infinity;
  const tally: NumberTally = {
    finite: 0,
    nulls: 0,
    infinite: 0,
    below: 0,
    above: 0,
    up: 0,
    down: 0,
    squared: 0,
  };
  return (values, length, counts, offset) => {
    // One by one: taken out of an array they would stay objects, one for every change.
    let nulls = 0;
    let infinite = 0;
    let below = 0;
    let above = 0;
    let absolute = 0;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < length; i++) {
      const x = values[i]!;
      // Infinity - Infinity is NaN, as is every difference with NaN.
      if (x - x !== 0) {
        if (x !== x) nulls++;
        else infinite++;
        continue;
      }
      let bin = 0;
      if (x > last) bin = sorted.length;
      else if (x > first) {
        bin = startOfCell[((x - first) * scale) | 0]!;
        while (x > sorted[bin]!) bin++;
      }
      counts[offset + bin]!++;
      if (x < min) below++;
      else if (x > max) above++;
      let sigmas = (x - mean) * sigmasPerUnit;
      let size = Math.abs(sigmas);
      if (size > MOST_SIGMAS) {
        sigmas = sigmas > 0 ? MOST_SIGMAS : -MOST_SIGMAS;
        size = MOST_SIGMAS;
      }
      // Half of the values lie above the mean, in no order: a branch would be guessed wrongly half of the time.
      absolute += size;
      sum += sigmas;
      squares += size * size;
    }
    tally.finite = length - nulls - infinite;
    tally.nulls = nulls;
    tally.infinite = infinite;
    tally.below = below;
    tally.above = above;
    // Never below 0, though rounding may say so: counters only grow.
    tally.up = hasDeviations ? Math.max(0, (absolute + sum) / 2) : 0;
    tally.down = hasDeviations ? Math.max(0, (absolute - sum) / 2) : 0;
    tally.squared = hasDeviations ? squares : 0;
    return tally;
  };
}
