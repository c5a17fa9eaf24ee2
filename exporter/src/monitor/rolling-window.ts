/** Panes a window is cut into: it spans its length and at most one pane more. */
export const PANES = 60;

/**
 * What was added to a vector of running totals within a rolling window.
 *
 * Recording touches the totals only. When a pane ends, its increase is kept in a ring and the increase that falls
 * out of the window is subtracted; integers stay exact. A reading is the ring's sum plus the open pane.
 */
export class RollingWindow {
  private readonly paneMs: number;
  /** Increase per pane, PANES rows of the vector's width. */
  private readonly ring: Float64Array;
  private readonly ringSum: Float64Array;
  /** Totals when the open pane began. */
  private readonly base: Float64Array;
  private pane: number;

  /**
   * @param totals the running totals; only ever grow
   * @param lengthMs length of the window
   * @param now milliseconds since the epoch
   */
  constructor(
    private readonly totals: Float64Array,
    lengthMs: number,
    now: number,
  ) {
    this.paneMs = lengthMs / PANES;
    this.ring = new Float64Array(PANES * totals.length);
    this.ringSum = new Float64Array(totals.length);
    this.base = totals.slice();
    this.pane = Math.floor(now / this.paneMs);
  }

  /** Ends the panes that are over. Must run before totals change and before a reading. */
  advance(now: number): void {
    const pane = Math.floor(now / this.paneMs);
    // A clock that was set back leaves the open pane open until it is reached again.
    if (pane <= this.pane) return;
    this.closeOpenPane();
    const skipped = Math.min(pane - this.pane - 1, PANES);
    for (let i = 1; i <= skipped; i++) this.clearPane(this.pane + i);
    this.pane = pane;
  }

  /** Increase of one entry of the totals over the window. */
  read(index: number): number {
    return this.ringSum[index]! + this.totals[index]! - this.base[index]!;
  }

  /** Increase of `length` entries from `start`. */
  readRange(start: number, length: number): Float64Array {
    const values = new Float64Array(length);
    for (let i = 0; i < length; i++) values[i] = this.read(start + i);
    return values;
  }

  private closeOpenPane(): void {
    const { totals, base, ring, ringSum } = this;
    const row = (this.pane % PANES) * totals.length;
    for (let i = 0; i < totals.length; i++) {
      const increase = totals[i]! - base[i]!;
      ringSum[i] = ringSum[i]! + increase - ring[row + i]!;
      ring[row + i] = increase;
      base[i] = totals[i]!;
    }
  }

  private clearPane(pane: number): void {
    const width = this.totals.length;
    const row = (pane % PANES) * width;
    for (let i = 0; i < width; i++) this.ringSum[i] = this.ringSum[i]! - this.ring[row + i]!;
    this.ring.fill(0, row, row + width);
  }
}
