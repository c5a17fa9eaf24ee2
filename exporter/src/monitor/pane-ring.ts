/** Panes a window is cut into: it spans its length and at most one pane more. */
export const PANES = 60;

type Counts = Uint16Array | Uint32Array | Float64Array;

/** What one pane added to the vector. */
interface Row {
  /** Whole numbers, in the narrowest form that all of them fit; 0 in the places of `sums`. */
  readonly counts: Counts;
  /** The others, in the order of their places. */
  readonly sums: Float64Array;
}

const MOST_IN_16_BITS = 2 ** 16 - 1;
const MOST_IN_32_BITS = 2 ** 32 - 1;

/**
 * What each of the last panes added to a vector. Most of a window's memory stands here, so a pane takes two bytes a
 * count while none of its counts is above 65 535, and nothing while it is empty.
 */
export class PaneRing {
  private readonly rows: (Row | null)[] = new Array<Row | null>(PANES).fill(null);

  /**
   * @param width entries of the vector
   * @param sumPlaces entries that are not whole numbers
   */
  constructor(
    private readonly width: number,
    private readonly sumPlaces: ArrayLike<number>,
  ) {}

  isEmpty(pane: number): boolean {
    // There are no panes before the epoch.
    return !this.rows[pane % PANES];
  }

  /** @param values what the pane added; changed by this, and not kept */
  put(pane: number, values: Float64Array): void {
    const { sumPlaces } = this;
    const sums = new Float64Array(sumPlaces.length);
    let hasAny = false;
    for (let i = 0; i < sums.length; i++) {
      const sum = values[sumPlaces[i]!]!;
      sums[i] = sum;
      hasAny ||= sum !== 0;
      values[sumPlaces[i]!] = 0;
    }
    const most = findMost(values);
    hasAny ||= most > 0;
    this.rows[pane % PANES] = hasAny ? { counts: narrow(values, most), sums } : null;
  }

  /**
   * Keeps by how much totals exceed what they were, and adds it to a sum over panes: all in one loop, as memory is what it
   * waits for.
   */
  putIncrease(pane: number, totals: Float64Array, before: Float64Array, sum: Float64Array): void {
    const { sumPlaces } = this;
    const counts = new Uint16Array(totals.length);
    let most = 0;
    for (let i = 0; i < totals.length; i++) {
      const increase = totals[i]! - before[i]!;
      counts[i] = increase;
      sum[i]! += increase;
      if (increase > most) most = increase;
    }
    if (most > MOST_IN_16_BITS) {
      const values = takeScratch(totals.length);
      for (let i = 0; i < totals.length; i++) values[i] = totals[i]! - before[i]!;
      this.put(pane, values);
      return;
    }
    const sums = new Float64Array(sumPlaces.length);
    for (let i = 0; i < sums.length; i++) {
      const place = sumPlaces[i]!;
      sums[i] = totals[place]! - before[place]!;
      counts[place] = 0;
    }
    this.rows[pane % PANES] = most > 0 ? { counts, sums } : null;
  }

  clear(pane: number): void {
    this.rows[pane % PANES] = null;
  }

  /** What a pane added; all 0 if it is empty. @param values memory for it, all 0 */
  read(pane: number, values = new Float64Array(this.width)): Float64Array {
    const row = this.rows[pane % PANES];
    if (row) {
      const { counts, sums } = row;
      for (let i = 0; i < counts.length; i++) values[i] = counts[i]!;
      for (let i = 0; i < sums.length; i++) values[this.sumPlaces[i]!] = sums[i]!;
    }
    return values;
  }

  /** Takes what a pane added away from a sum over panes. */
  subtractFrom(sum: Float64Array, pane: number): void {
    const row = this.rows[pane % PANES];
    if (!row) return;
    const { counts, sums } = row;
    for (let i = 0; i < counts.length; i++) sum[i] = sum[i]! - counts[i]!;
    for (let i = 0; i < sums.length; i++) sum[this.sumPlaces[i]!]! -= sums[i]!;
  }
}

function findMost(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
}

function narrow(values: Float64Array, most: number): Counts {
  if (most > MOST_IN_32_BITS) return values.slice();
  const { length } = values;
  const counts = most <= MOST_IN_16_BITS ? new Uint16Array(length) : new Uint32Array(length);
  // Ten times as fast as to let the constructor convert them.
  for (let i = 0; i < length; i++) counts[i] = values[i]!;
  return counts;
}

/** Memory for one pane while it is closed: garbage of that size stays in the process for long. */
let scratch = new Float64Array(0);

function takeScratch(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(length);
  return scratch.subarray(0, length);
}
