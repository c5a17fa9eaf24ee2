import { assessWindow, computeCriticalZ, parseDuration, VALUE_STATES, } from '@plumbline/core';
import { UNNAMED } from '../ingest/batch.js';
import { copyEntries, pairSlots } from './carry-over.js';
import { compilePlan } from './plan.js';
import { compileRecorder } from './record.js';
import { openSketches } from './sketch/open-sketches.js';
import { addDeltas, DeltaCollector } from './sketch/sketch-delta.js';
import { readNumericTexts } from './judge-value.js';
import { Segments } from './segments.js';
import { RollingWindow } from './rolling-window.js';
const NO_COLUMN = [];
/** Counts the events of one model version: running totals for Prometheus, rolling windows for live views. */
export class ModelMonitor {
    baseline;
    now;
    segment;
    plan;
    /** Running totals since the start, laid out by the plan. */
    totals;
    events = 0;
    lastEventAt = null;
    /** Sketches of the numeric slots whose windows stand as gauges, by the index of the slot. */
    sketches;
    recorders;
    windows;
    lastValueAt;
    /** Collects sketches for another process, once it has asked. */
    collector;
    /** Slices that are watched apart, if any are configured. */
    segments;
    /** Places of the slots in the plan, by role and name. */
    knownNames;
    constructor(baseline, windows, now = Date.now, options = {}, 
    /** The slice of the traffic that this watches; empty for all of it. */
    segment = '') {
        this.baseline = baseline;
        this.now = now;
        this.segment = segment;
        this.plan = compilePlan(baseline, options);
        const totals = new Float64Array(this.plan.width);
        this.totals = totals;
        this.lastValueAt = new Float64Array(this.plan.slots.length).fill(-Infinity);
        this.windows = new Map(windows.map((name) => [name, this.openWindow(name)]));
        this.sketches = openSketches(this.plan, [...this.windows.values()], this.now());
        this.recorders = this.plan.slots.map((slot) => {
            const sketch = this.sketches.get(slot.index);
            const record = compileRecorder(slot, totals, sketch && ((values, count) => sketch.add(values, count)));
            if (!options.numericStrings || !takesNumbers(slot))
                return record;
            return (column, rows) => record(readNumericTexts(column), rows);
        });
        this.knownNames = indexSlots(this.plan);
        this.segments = this.openSegments(options);
    }
    get windowNames() {
        return [...this.windows.keys()];
    }
    /** Names of the columns that a batch should keep. */
    get takenNames() {
        return this.segments?.takenNames ?? this.knownNames;
    }
    /** This, and those of its segments. */
    get all() {
        return [this, ...(this.segments?.monitors.values() ?? [])];
    }
    findSlot(role, name) {
        const index = this.knownNames[role].get(name);
        return index === undefined ? undefined : this.plan.slots[index];
    }
    /** Counts a batch of this model version; answers with the values that are not of their baseline's type. */
    accept(batch) {
        const now = this.now();
        for (const window of this.windows.values())
            window.rolling.advance(now);
        for (const sketch of this.sketches.values())
            sketch.advance(now);
        const invalid = [];
        this.plan.slots.forEach(({ feature, states }, index) => {
            const column = this.findColumn(batch, feature.role, feature.name);
            const before = this.totals[states];
            const fault = this.recorders[index](column ?? NO_COLUMN, batch.rows);
            if (this.totals[states] > before)
                this.lastValueAt[index] = now;
            if (fault)
                invalid.push(fault);
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
    takeDelta() {
        if (this.events === 0)
            return null;
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
    addDelta({ events, lastEventAt, lastValueAt, totals, sketches }) {
        const now = this.now();
        for (const window of this.windows.values())
            window.rolling.advance(now);
        for (const sketch of this.sketches.values())
            sketch.advance(now);
        addDeltas(this.sketches, sketches);
        for (let i = 0; i < totals.length; i++)
            this.totals[i] += totals[i];
        this.noteValues(lastValueAt, now);
        this.events += events;
        if (lastEventAt !== null)
            this.lastEventAt = Math.max(this.lastEventAt ?? -Infinity, lastEventAt);
    }
    /** Reads and judges one feature in one window. */
    read(slot, windowName) {
        const { rolling, seconds, criticalZ } = this.windowNamed(windowName);
        const now = this.now();
        rolling.advance(now);
        const counts = rolling.readRange(slot.bins, slot.binCount);
        const { shares, observations } = slot.feature;
        const ageSeconds = Math.max(0, now - this.lastValueAt[slot.index]) / 1000;
        const assessment = assessWindow({
            counts,
            baseline: { shares, observations },
            criticalZ,
            ageSeconds,
            windowSeconds: seconds,
        });
        const states = Object.fromEntries(VALUE_STATES.map((state, i) => [state, rolling.read(slot.states + i)]));
        return { ...assessment, counts, states, ageSeconds };
    }
    /** Mean and standard deviation of a feature in a window, in its own unit; null while it is empty. */
    readMoments(slot, windowName) {
        const { rolling } = this.windowNamed(windowName);
        rolling.advance(this.now());
        const n = rolling.read(slot.states);
        if (slot.feature.kind !== 'numeric' || !slot.deviations || n === 0)
            return null;
        const { up, down, squared } = slot.deviations;
        const sigmas = (rolling.read(up) - rolling.read(down)) / n;
        const variance = Math.max(0, rolling.read(squared) / n - sigmas * sigmas);
        const { mean, stddev } = slot.feature;
        return { mean: mean + sigmas * stddev, stddev: Math.sqrt(variance) * stddev };
    }
    /** All numbers of a feature in a window, as a sketch; null while there are none, or if its windows are no gauges. */
    readSketch(slot, windowName) {
        const sketch = this.sketches.get(slot.index);
        sketch?.advance(this.now());
        const read = sketch?.read(windowName);
        return read && !read.isEmpty ? read : null;
    }
    /** The windows as they are now, for a snapshot. */
    capture() {
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
    /** Takes over counters and windows of the features that are the same in another baseline of the model version. */
    inherit(older) {
        const pairs = pairSlots(older.plan, this.plan);
        copyEntries(pairs, older.totals, this.totals);
        const { windows, lastValueAt, lastEventAt, sketches } = older.capture();
        const { width, slots } = this.plan;
        const ofSlots = new Float64Array(slots.length).fill(-Infinity);
        for (const { from, to } of pairs)
            ofSlots[to.index] = lastValueAt[from.index];
        const move = ({ pane, values }) => ({
            pane,
            values: copyEntries(pairs, values, new Float64Array(width)),
        });
        this.restore({
            lastEventAt,
            lastValueAt: ofSlots,
            windows: new Map(windows.map(({ name, capture }) => [name, [capture.open, ...capture.listClosed()].map(move)])),
            sketches: new Map(pairs.flatMap(({ from, to }) => {
                const panes = sketches.get(from.index);
                return panes ? [[to.index, panes]] : [];
            })),
        });
        this.events = older.events;
        for (const [name, segment] of this.segments?.monitors ?? []) {
            const before = older.segments?.monitors.get(name);
            if (before)
                segment.inherit(before);
        }
    }
    /** Takes over the windows of an earlier life with the same plan; before any event. Running totals stay: a counter starts at 0. */
    restore(saved) {
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
    noteValues(at, now) {
        for (let i = 0; i < at.length; i++) {
            this.lastValueAt[i] = Math.max(this.lastValueAt[i], Math.min(at[i], now));
        }
    }
    openWindow(name) {
        const seconds = parseDuration(name);
        return {
            name,
            seconds,
            criticalZ: computeCriticalZ(this.plan.slots.length, seconds),
            rolling: new RollingWindow(this.totals, seconds * 1000, this.now(), this.plan.sumPlaces),
        };
    }
    openSegments(options) {
        const rule = options.segments?.find(({ model }) => model === this.baseline.model);
        if (!rule || this.segment !== '')
            return null;
        const open = (segment) => new ModelMonitor(this.baseline, this.windowNames, this.now, options, segment);
        return new Segments(rule, this.knownNames, open);
    }
    windowNamed(name) {
        const window = this.windows.get(name);
        if (!window)
            throw new RangeError(`no window "${name}": there are ${this.windowNames.join(', ')}`);
        return window;
    }
    /** The column of a feature; an output without a name is the model's only one of that role. */
    findColumn(batch, role, name) {
        const columns = batch.columns[role];
        return columns.get(name) ?? (this.knownNames[role].size === 1 ? columns.get(UNNAMED) : undefined);
    }
}
const takesNumbers = ({ feature }) => feature.kind === 'numeric' || feature.value_type === 'integer';
function indexSlots(plan) {
    const index = { feature: new Map(), prediction: new Map(), label: new Map() };
    plan.slots.forEach(({ feature }, i) => index[feature.role].set(feature.name, i));
    return index;
}
//# sourceMappingURL=model-monitor.js.map