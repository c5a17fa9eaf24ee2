import { Sketch, type PackedSketch, type Scale } from './sketch.js';
import { SketchWindow, type SketchPane } from './sketch-window.js';

/** Panes of each window, by its name. */
export type SketchPanes = ReadonlyMap<string, readonly SketchPane[]>;

/**
 * Sketches of one feature over all windows. A value is added once, to what is pending; the windows take that over when a
 * pane of any of them ends.
 */
export class SlotSketch {
  private pending: Sketch;
  private readonly windows: ReadonlyMap<string, SketchWindow>;
  private endsAt: number;
  /** Windows as they were last read; forgotten when anything changes. */
  private readonly merged = new Map<string, Sketch>();
  private readonly listeners: ((added: PackedSketch) => void)[] = [];

  constructor(
    readonly scale: Scale,
    windows: readonly { readonly name: string; readonly seconds: number }[],
    now: number,
  ) {
    this.pending = new Sketch(scale);
    this.windows = new Map(
      windows.map(({ name, seconds }) => [name, new SketchWindow(scale, seconds * 1000, now)]),
    );
    this.endsAt = this.findEnd();
  }

  /** Ends the panes that are over. Must run before values are added and before a reading. */
  advance(now: number): void {
    if (now < this.endsAt) return;
    this.settle();
    this.merged.clear();
    for (const window of this.windows.values()) window.advance(now);
    this.endsAt = this.findEnd();
  }

  /** Adds the first `count` of these values, which must be finite. */
  add(values: Float64Array, count: number): void {
    this.merged.clear();
    this.pending.add(values, count);
  }

  /** Adds what a sketch of the same feature elsewhere held. */
  absorb(sketch: PackedSketch): void {
    this.merged.clear();
    this.pending.absorb(sketch);
  }

  /** Tells of everything that is added from now on, some while after, and at the latest at {@link settle}. */
  onAdded(listener: (added: PackedSketch) => void): void {
    this.listeners.push(listener);
  }

  /** All values of a window as one sketch. */
  read(windowName: string): Sketch {
    const known = this.merged.get(windowName);
    if (known) return known;
    const merged = this.windows.get(windowName)?.read() ?? new Sketch(this.scale);
    if (!this.pending.isEmpty) merged.absorb(this.pending.pack());
    this.merged.set(windowName, merged);
    return merged;
  }

  capture(): SketchPanes {
    this.settle();
    return new Map([...this.windows].map(([name, window]) => [name, window.listPanes()]));
  }

  /** Adds panes of an earlier life with the same scale. */
  restore(panes: SketchPanes): void {
    this.merged.clear();
    for (const [name, ofWindow] of panes) this.windows.get(name)?.restore(ofWindow);
  }

  /** Takes all that another sketch of the same feature holds, which keeps nothing. Both must have been advanced. */
  takeOver(other: SlotSketch): void {
    other.settle();
    this.merged.clear();
    other.merged.clear();
    for (const [name, window] of other.windows) this.windows.get(name)?.takeOver(window);
  }

  /** Hands what is pending to the windows and the listeners. */
  settle(): void {
    if (this.pending.isEmpty) return;
    const sketch = this.pending.pack();
    this.pending = new Sketch(this.scale);
    for (const window of this.windows.values()) window.add(sketch);
    for (const tell of this.listeners) tell(sketch);
  }

  private findEnd(): number {
    return Math.min(...Array.from(this.windows.values(), ({ endsAt }) => endsAt));
  }
}
