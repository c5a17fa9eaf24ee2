import {
  assessWindow,
  VALUE_STATES,
  type Assessment,
  type Baseline,
  type Role,
  type ValueState,
} from '@plumbline/core';
import { UNNAMED, type Batch, type Column, type KnownNames } from '../ingest/batch.js';
import type { CompiledModel } from './compile-model.js';
import type { MonitorDelta } from './delta.js';
import type { Plan, Slot } from './plan.js';
import type { Recorder, ValueFault } from './record.js';
import { addDeltas, DeltaCollector } from './sketch/sketch-delta.js';
import type { Sketch } from './sketch/sketch.js';
import type { SketchPanes, SlotSketch } from './sketch/slot-sketch.js';
import type { Segments } from './segments.js';
import type { PaneRow, RollingWindow, WindowCapture } from './rolling-window.js';

/** One feature in one window. */
export interface WindowReading extends Assessment {
  readonly counts: Float64Array;
  readonly states: Readonly<Record<ValueState, number>>;
  readonly ageSeconds: number;
}

/** A rolling window, and what its readings are judged by. */
export interface MonitorWindow {
  readonly name: string;
  readonly seconds: number;
  readonly criticalZ: number;
  readonly rolling: RollingWindow;
}

/** A monitor at one moment: what its windows need to go on after a restart. */
export interface MonitorCapture {
  readonly lastEventAt: number | null;
  /** When each slot had its last value, milliseconds since the epoch. */
  readonly lastValueAt: Float64Array;
  readonly windows: readonly { readonly name: string; readonly capture: WindowCapture }[];
  readonly sketches: SavedSketches;
}

/** Panes of sketches by the index of their slot. */
export type SavedSketches = ReadonlyMap<number, SketchPanes>;

/** A {@link MonitorCapture} as it is read back. */
export interface SavedMonitor extends Omit<MonitorCapture, 'windows'> {
  readonly windows: ReadonlyMap<string, Iterable<PaneRow>>;
}

/** What a monitor is put together from. */
export interface MonitorParts {
  readonly compiled: CompiledModel;
  /** Running totals, all 0, into which the recorders count. */
  readonly totals: Float64Array;
  readonly windows: readonly MonitorWindow[];
  readonly sketches: ReadonlyMap<number, SlotSketch>;
  readonly recorders: readonly Recorder[];
  readonly segments: Segments | null;
  readonly segment: string;
  readonly now: () => number;
}

const NO_COLUMN: Column = [];

/** Counts the events of one model version: running totals for Prometheus, rolling windows for live views. */
export class ModelMonitor {
  readonly baseline: Baseline;
  readonly plan: Plan;
  /** Running totals since the start, laid out by the plan. */
  readonly totals: Float64Array;
  events = 0;
  lastEventAt: number | null = null;
  /** Sketches of the numeric slots whose windows stand as gauges, by the index of the slot. */
  readonly sketches: ReadonlyMap<number, SlotSketch>;
  private readonly recorders: readonly Recorder[];
  readonly windows: ReadonlyMap<string, MonitorWindow>;
  /** When each slot had its last value, milliseconds since the epoch. */
  readonly lastValueAt: Float64Array;
  /** Collects sketches for another process, once it has asked. */
  private collector: DeltaCollector | undefined;
  /** Slices that are watched apart, if any are configured. */
  readonly segments: Segments | null;
  /** The slice of the traffic that this watches; empty for all of it. */
  readonly segment: string;
  /** Places of the slots in the plan, by role and name. */
  readonly knownNames: Readonly<Record<Role, ReadonlyMap<string, number>>>;

  private readonly compiled: CompiledModel;
  private readonly now: () => number;

  constructor({ compiled, windows, ...parts }: MonitorParts) {
    this.compiled = compiled;
    this.baseline = compiled.baseline;
    this.plan = compiled.plan;
    this.knownNames = compiled.knownNames;
    this.totals = parts.totals;
    this.windows = new Map(windows.map((window) => [window.name, window]));
    this.sketches = parts.sketches;
    this.recorders = parts.recorders;
    this.segments = parts.segments;
    this.segment = parts.segment;
    this.now = parts.now;
    this.lastValueAt = new Float64Array(this.plan.slots.length).fill(-Infinity);
  }

  /** Short name of the whole contents of the baseline. */
  get hash(): string {
    return this.compiled.hash;
  }

  get windowNames(): string[] {
    return [...this.windows.keys()];
  }

  /** Names of the columns that a batch should keep. */
  get takenNames(): KnownNames {
    return this.segments?.takenNames ?? this.knownNames;
  }

  /** This, and those of its segments. */
  get all(): ModelMonitor[] {
    return [this, ...(this.segments?.monitors.values() ?? [])];
  }

  findSlot(role: Role, name: string): Slot | undefined {
    const index = this.knownNames[role].get(name);
    return index === undefined ? undefined : this.plan.slots[index];
  }

  /** Ends the panes that are over: must run before anything is counted. */
  advance(now = this.now()): void {
    for (const window of this.windows.values()) window.rolling.advance(now);
    for (const sketch of this.sketches.values()) sketch.advance(now);
  }

  /** Counts a batch of this model version; answers with the values that are not of their baseline's type. */
  accept(batch: Batch): ValueFault[] {
    const now = this.now();
    this.advance(now);
    const invalid: ValueFault[] = [];
    this.plan.slots.forEach(({ feature, states }, index) => {
      const column = this.findColumn(batch, feature.role, feature.name);
      const before = this.totals[states]!;
      const fault = this.recorders[index]!(column ?? NO_COLUMN, batch.rows);
      if (this.totals[states]! > before) this.lastValueAt[index] = now;
      if (fault) invalid.push(fault);
    });
    this.segments?.accept(batch);
    this.events += batch.rows;
    this.lastEventAt = now;
    return invalid;
  }

  /**
   * Hands out what was counted since the last time and starts over at 0; null if nothing was. For a monitor that counts
   * for another: nobody else may read its totals, and it has no windows.
   */
  takeDelta(): MonitorDelta | null {
    if (this.events === 0) return null;
    const { events, lastEventAt } = this;
    this.collector ??= new DeltaCollector(this.sketches);
    const delta = {
      events,
      lastEventAt,
      lastValueAt: this.lastValueAt.slice(),
      totals: this.totals.slice(),
      sketches: this.collector.take(),
    };
    this.totals.fill(0);
    this.events = 0;
    return delta;
  }

  /** Counts what another monitor of the same plan has counted, as of now. */
  addDelta({ events, lastEventAt, lastValueAt, totals, sketches }: MonitorDelta): void {
    const now = this.now();
    this.advance(now);
    addDeltas(this.sketches, sketches);
    for (let i = 0; i < totals.length; i++) this.totals[i]! += totals[i]!;
    this.noteValues(lastValueAt, now);
    this.events += events;
    if (lastEventAt !== null) this.lastEventAt = Math.max(this.lastEventAt ?? -Infinity, lastEventAt);
  }

  /** Reads and judges one feature in one window. */
  read(slot: Slot, windowName: string): WindowReading {
    const { rolling, seconds, criticalZ } = this.windowNamed(windowName);
    const now = this.now();
    rolling.advance(now);
    const counts = rolling.readRange(slot.bins, slot.binCount);
    const { shares, observations } = slot.feature;
    const ageSeconds = Math.max(0, now - this.lastValueAt[slot.index]!) / 1000;
    const assessment = assessWindow({
      counts,
      baseline: { shares, observations },
      criticalZ,
      ageSeconds,
      windowSeconds: seconds,
    });
    const states = Object.fromEntries(
      VALUE_STATES.map((state, i) => [state, rolling.read(slot.states + i)]),
    ) as Record<ValueState, number>;
    return { ...assessment, counts, states, ageSeconds };
  }

  /** Mean and standard deviation of a feature in a window, in its own unit; null while it is empty. */
  readMoments(slot: Slot, windowName: string): { mean: number; stddev: number } | null {
    const { rolling } = this.windowNamed(windowName);
    rolling.advance(this.now());
    const n = rolling.read(slot.states);
    if (slot.feature.kind !== 'numeric' || !slot.deviations || n === 0) return null;
    const { up, down, squared } = slot.deviations;
    const sigmas = (rolling.read(up) - rolling.read(down)) / n;
    const variance = Math.max(0, rolling.read(squared) / n - sigmas * sigmas);
    const { mean, stddev } = slot.feature;
    return { mean: mean + sigmas * stddev, stddev: Math.sqrt(variance) * stddev };
  }

  /** All numbers of a feature in a window, as a sketch; null while there are none, or if its windows are no gauges. */
  readSketch(slot: Slot, windowName: string): Sketch | null {
    const sketch = this.sketches.get(slot.index);
    sketch?.advance(this.now());
    const read = sketch?.read(windowName);
    return read && !read.isEmpty ? read : null;
  }

  /** The windows as they are now, for a snapshot. */
  capture(): MonitorCapture {
    return {
      lastEventAt: this.lastEventAt,
      lastValueAt: this.lastValueAt.slice(),
      windows: Array.from(this.windows.values(), ({ name, rolling }) => ({
        name,
        capture: rolling.capture(),
      })),
      sketches: new Map(Array.from(this.sketches, ([slot, sketch]) => [slot, sketch.capture()])),
    };
  }

  /** Takes over the windows of an earlier life with the same plan; before any event. Running totals stay: a counter starts at 0. */
  restore(saved: SavedMonitor): void {
    const now = this.now();
    for (const [name, rows] of saved.windows) {
      const rolling = this.windows.get(name)?.rolling;
      rolling?.advance(now);
      rolling?.restore(rows);
    }
    for (const [slot, panes] of saved.sketches) {
      const sketch = this.sketches.get(slot);
      sketch?.advance(now);
      sketch?.restore(panes);
    }
    this.noteValues(saved.lastValueAt, now);
    this.lastEventAt ??= saved.lastEventAt;
  }

  private noteValues(at: Float64Array, now: number): void {
    for (let i = 0; i < at.length; i++) {
      this.lastValueAt[i] = Math.max(this.lastValueAt[i]!, Math.min(at[i]!, now));
    }
  }

  private windowNamed(name: string): MonitorWindow {
    const window = this.windows.get(name);
    if (!window) throw new RangeError(`no window "${name}": there are ${this.windowNames.join(', ')}`);
    return window;
  }

  /** The column of a feature; an output without a name is the model's only one of that role. */
  private findColumn(batch: Batch, role: Role, name: string): Column | undefined {
    const columns = batch.columns[role];
    return columns.get(name) ?? (this.knownNames[role].size === 1 ? columns.get(UNNAMED) : undefined);
  }
}
