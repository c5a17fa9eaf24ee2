import { PaneRing, PANES } from './pane-ring.js';

/** What one pane added to the vector. */
export interface PaneRow {
  /** Number of the pane: its start in panes since the epoch. */
  readonly pane: number;
  readonly values: Float64Array;
}

/** A window at one moment. */
export interface WindowCapture {
  readonly open: PaneRow;
  /**
   * The panes that were closed at that moment and hold anything, each read when it is asked for: what a pane that ended
   * since has overwritten has left the window too.
   */
  listClosed(): Iterable<PaneRow>;
}

/**
 * What was added to a vector of running totals within a rolling window.
 *
 * Recording touches the totals only. When a pane ends, its increase is kept in a ring and the increase that falls
 * out of the window is subtracted; integers stay exact. A reading is the ring's sum plus the open pane.
 */
export class RollingWindow {
  private readonly paneMs: number;
  private readonly ring: PaneRing;
  /** Sum of the panes of the ring. */
  private readonly ringSum: Float64Array;
  /** Totals when the open pane began. */
  private readonly base: Float64Array;
  private pane: number;

  /**
   * @param totals the running totals; only ever grow
   * @param lengthMs length of the window
   * @param now milliseconds since the epoch
   * @param sumPlaces entries of the totals that are not whole numbers
   */
  constructor(
    private readonly totals: Float64Array,
    lengthMs: number,
    now: number,
    sumPlaces: ArrayLike<number> = [],
  ) {
    this.paneMs = lengthMs / PANES;
    this.ring = new PaneRing(totals.length, sumPlaces);
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

  /** The window as it is now, for a snapshot. Copies the open pane only. */
  capture(): WindowCapture {
    const { pane, totals, base } = this;
    const values = totals.slice();
    for (let i = 0; i < values.length; i++) values[i]! -= base[i]!;
    return {
      open: { pane, values },
      listClosed: () => this.listClosed(pane),
    };
  }

  /**
   * Begins anew with the totals as they are and panes of an earlier life, beside those that were added already. Those
   * that have left the window are passed over; those ahead of the clock, which was set back then, belong to the open pane.
   *
   * @param rows their values are changed by this, and not kept
   */
  restore(rows: Iterable<PaneRow>): void {
    this.base.set(this.totals);
    for (const row of rows) {
      if (!this.addClosed(row)) addTo(this.base, row.values, -1);
    }
  }

  /**
   * Adds a pane of an earlier life unless it has left the window.
   *
   * @param row its values are changed by this, and not kept
   * @returns false if that pane is still to end here: nothing is added or changed then
   */
  addClosed({ pane, values }: PaneRow): boolean {
    if (pane >= this.pane) return false;
    if (pane >= this.pane - PANES) this.addToClosed(pane, values);
    return true;
  }

  /**
   * Goes on where another window of the same length stands, whose totals these begin with.
   *
   * @param since the first of its panes that was not added already
   * @param move brings a vector of the other into the form of this
   */
  takeOver(other: RollingWindow, since: number, move: (values: Float64Array) => Float64Array): void {
    this.base.set(move(other.base));
    for (const { pane, values } of other.listClosed(other.pane, since)) {
      const row = { pane, values: move(values) };
      if (!this.addClosed(row)) addTo(this.base, row.values, -1);
    }
  }

  private *listClosed(before: number, from = before - PANES): Iterable<PaneRow> {
    for (let pane = Math.max(from, before - PANES); pane < before; pane++) {
      const isHeld = pane >= this.pane - PANES;
      if (isHeld && !this.ring.isEmpty(pane)) yield { pane, values: this.ring.read(pane) };
    }
  }

  private addToClosed(pane: number, values: Float64Array): void {
    const { ring, ringSum } = this;
    addTo(ringSum, values, 1);
    if (!ring.isEmpty(pane)) addTo(values, ring.read(pane), 1);
    ring.put(pane, values);
  }

  private closeOpenPane(): void {
    const { totals, base, ring, ringSum } = this;
    if (isEqual(totals, base)) return this.clearPane(this.pane);
    ring.subtractFrom(ringSum, this.pane);
    ring.putIncrease(this.pane, totals, base, ringSum);
    base.set(totals);
  }

  private clearPane(pane: number): void {
    this.ring.subtractFrom(this.ringSum, pane);
    this.ring.clear(pane);
  }
}

/** Of what changed, the first entries tell: to look costs little, and spares all that an idle model would cost. */
function isEqual(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function addTo(sum: Float64Array, values: Float64Array, sign: 1 | -1): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += sign * values[i]!;
}
