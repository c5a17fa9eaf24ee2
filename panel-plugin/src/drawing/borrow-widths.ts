import type { RangeContent } from '../histogram/types';

/** Neighbours an open bin looks at. */
const NEIGHBOURS = 3;

/**
 * Half the range of values each bin covers; halves, as the distance between two doubles may be more than a double
 * can hold. A bin that is open takes the median of its nearest neighbours with a width, as it has to end somewhere.
 *
 * @returns null if no bin is closed and wider than a point: there is no width to draw true to
 */
export function borrowHalfWidths(ranges: readonly RangeContent[]): number[] | null {
  const own = ranges.map(({ lower, upper }) =>
    lower === null || upper === null ? null : upper / 2 - lower / 2,
  );
  const span = Math.max(...own.map((width) => width ?? 0));
  if (!(span > 0)) return null;
  const wide = own.filter((width): width is number => width !== null && width > span * 1e-9);
  return own.map((width, i) => {
    if (width !== null) return width;
    return takeMedian(i === 0 ? wide.slice(0, NEIGHBOURS) : wide.slice(-NEIGHBOURS));
  });
}

const takeMedian = (values: number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]!;
