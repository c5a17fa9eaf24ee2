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

/** Cells are counted in 32 bits. */
const MOST_CELLS = 2 ** 31;

/** The table of the edges; one cell, from which values walk, where it would not reach down to `low`. */
function reachDown(edges: readonly number[], low: number): CellTable {
  const table = compileTable(edges);
  if (table && (table.first - low) * table.scale < MOST_CELLS) return table;
  const sorted = Float64Array.of(...edges, Infinity);
  return { first: low, last: low, scale: 0, startOfCell: Uint16Array.of(0), sorted };
}

/**
 * Builds what counts many numbers at once: adds 1 to `counts[offset + bin]` for each of the first `length` that is
 * finite, and says what else they are. One loop, as a second look at a value costs as much as finding its bin.
 */
export function compileNumberTally({ edges, mean, stddev, min, max }: Reference): TallyNumbers {
  const low = Math.min(min, edges[0]!);
  const table = reachDown(edges, low);
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
  // Numbers of an enclosing function are looked up, checked and unpacked for every value; those of an array once.
  const constants = Float64Array.of(
    min,
    max,
    low,
    table.first,
    table.scale,
    mean,
    sigmasPerUnit,
    MOST_SIGMAS,
  );
  return (values, length, counts, offset) => {
    const least = constants[0]!;
    const most = constants[1]!;
    const lowest = constants[2]!;
    const first = constants[3]!;
    const scale = constants[4]!;
    const centre = constants[5]!;
    const perUnit = constants[6]!;
    const farthest = constants[7]!;
    const { startOfCell, sorted } = table;
    const lastCell = startOfCell.length - 1;
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
      let inReach = x;
      // Most values are none of these: one guess for all of them, which is seldom wrong.
      if (!(x >= least && x <= most)) {
        // Infinity - Infinity is NaN, as is every difference with NaN.
        if (x - x !== 0) {
          if (x !== x) nulls++;
          else infinite++;
          continue;
        }
        if (x > most) above++;
        else {
          below++;
          inReach = lowest;
        }
      }
      // Cells are held within the table by their sign bits, as one value in ten is beyond its ends, in no order.
      let cell = ((inReach - first) * scale) | 0;
      cell &= ~(cell >> 31);
      const beyond = cell - lastCell;
      let bin = startOfCell[lastCell + (beyond & (beyond >> 31))]!;
      while (x > sorted[bin]!) bin++;
      counts[offset + bin]!++;
      let sigmas = (x - centre) * perUnit;
      let size = Math.abs(sigmas);
      if (size > farthest) {
        sigmas = sigmas > 0 ? farthest : -farthest;
        size = farthest;
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
