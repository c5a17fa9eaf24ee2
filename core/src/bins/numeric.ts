/**
 * Index of the bin that holds finite `x`: the first whose upper edge is not below it (`x <= edge`).
 * The plain definition; {@link compileNumericBinner} is the fast equal of it.
 */
export function findNumericBin(edges: readonly number[], x: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a value may be is narrowed to a cell: with this many an edge, most cells hold none and need no walk. */
const CELLS_PER_EDGE = 16;

/** Part of a cell by which its first bin is looked for too early: far more than rounding may move a value. */
const ROUNDING = 1e-6;

/** Equal cells between the outer edges, and the first bin that a value of each may be in. */
export interface CellTable {
  readonly first: number;
  readonly last: number;
  readonly scale: number;
  readonly startOfCell: Uint16Array;
  /** All edges, and Infinity behind them. */
  readonly sorted: Float64Array;
}

/** Null for one edge, or edges too close or too far apart to divide: the table would not be finite. */
export function compileTable(edges: readonly number[]): CellTable | null {
  const sorted = Float64Array.of(...edges, Infinity);
  const first = sorted[0]!;
  const last = sorted[edges.length - 1]!;
  const cells = edges.length * CELLS_PER_EDGE;
  const scale = cells / (last - first);
  if (!(scale > 0 && scale < Infinity)) return null;
  const startOfCell = new Uint16Array(cells + 1);
  for (let cell = 0; cell <= cells; cell++) {
    // Early, so that rounding of `(x - first) * scale` can never start behind the true bin.
    startOfCell[cell] = findNumericBin(edges, first + Math.max(0, cell - ROUNDING) / scale);
  }
  return { first, last, scale, startOfCell, sorted };
}

/**
 * Builds `x -> bin index` for finite `x`: a table over equal cells between the outer edges gives the first
 * candidate and a short walk finds the bin, about three times as fast as a search.
 */
export function compileNumericBinner(edges: readonly number[]): (x: number) => number {
  const table = compileTable(edges);
  if (!table) return (x) => findNumericBin(edges, x);
  const { first, last, scale, startOfCell, sorted } = table;
  return (x) => {
    if (x <= first) return 0;
    if (x > last) return edges.length;
    let bin = startOfCell[((x - first) * scale) | 0]!;
    while (x > sorted[bin]!) bin++;
    return bin;
  };
}
