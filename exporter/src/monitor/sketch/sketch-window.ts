import { PANES } from '../pane-ring.js';
import { Sketch, type PackedSketch, type Scale } from './sketch.js';

/** What one pane of a window held. */
export interface SketchPane {
  /** Number of the pane: its start in panes since the epoch. */
  readonly pane: number;
  readonly sketch: PackedSketch;
}

/** Panes of one feature in one window. They are merged for a reading, as extremes cannot be subtracted. */
export class SketchWindow {
  private readonly paneMs: number;
  private closed: readonly SketchPane[] = [];
  /** Sum of the closed panes; null until it is asked for anew. Of a long window it serves many readings. */
  private closedSum: PackedSketch | null = null;
  private open: Sketch;
  private pane: number;

  constructor(
    private readonly scale: Scale,
    lengthMs: number,
    now: number,
  ) {
    this.paneMs = lengthMs / PANES;
    this.pane = Math.floor(now / this.paneMs);
    this.open = new Sketch(scale);
  }

  /** When the open pane ends, milliseconds since the epoch. */
  get endsAt(): number {
    return (this.pane + 1) * this.paneMs;
  }

  /** Adds to the open pane. */
  add(sketch: PackedSketch): void {
    this.open.absorb(sketch);
  }

  /** Ends the panes that are over. */
  advance(now: number): void {
    const pane = Math.floor(now / this.paneMs);
    if (pane <= this.pane) return;
    this.closed = this.listPanes().filter((each) => each.pane >= pane - PANES);
    this.closedSum = null;
    this.open = new Sketch(this.scale);
    this.pane = pane;
  }

  /** All values of the window. */
  read(): Sketch {
    this.closedSum ??= mergePanes(this.scale, this.closed).pack();
    const all = new Sketch(this.scale);
    all.absorb(this.closedSum);
    if (!this.open.isEmpty) all.absorb(this.open.pack());
    return all;
  }

  /** All that the window holds; panes without values are not among it. */
  listPanes(): SketchPane[] {
    if (this.open.isEmpty) return [...this.closed];
    return [...this.closed, { pane: this.pane, sketch: this.open.pack() }];
  }

  /** Adds panes of an earlier life; those ahead of the clock belong to the open one. */
  restore(panes: readonly SketchPane[]): void {
    const past = panes.filter(({ pane }) => pane < this.pane && pane >= this.pane - PANES);
    this.closed = [...this.closed, ...past];
    this.closedSum = null;
    for (const { pane, sketch } of panes) if (pane >= this.pane) this.open.absorb(sketch);
  }

  /** Takes the panes of another window of the same length that stands at the same pane, which keeps none. */
  takeOver(other: SketchWindow): void {
    this.restore(other.closed);
    if (this.open.isEmpty) [this.open, other.open] = [other.open, this.open];
    else this.open.absorb(other.open.pack());
    other.closed = [];
    other.closedSum = null;
    other.open = new Sketch(other.scale);
  }
}

function mergePanes(scale: Scale, panes: readonly SketchPane[]): Sketch {
  const sum = new Sketch(scale);
  for (const { sketch } of panes) sum.absorb(sketch);
  return sum;
}
