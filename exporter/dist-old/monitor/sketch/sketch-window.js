import { PANES } from '../pane-ring.js';
import { Sketch } from './sketch.js';
/** Panes of one feature in one window. They are merged for a reading, as extremes cannot be subtracted. */
export class SketchWindow {
    scale;
    paneMs;
    closed = [];
    /** Sum of the closed panes; null until it is asked for anew. Of a long window it serves many readings. */
    closedSum = null;
    open;
    pane;
    constructor(scale, lengthMs, now) {
        this.scale = scale;
        this.paneMs = lengthMs / PANES;
        this.pane = Math.floor(now / this.paneMs);
        this.open = new Sketch(scale);
    }
    /** When the open pane ends, milliseconds since the epoch. */
    get endsAt() {
        return (this.pane + 1) * this.paneMs;
    }
    /** Adds to the open pane. */
    add(sketch) {
        this.open.absorb(sketch);
    }
    /** Ends the panes that are over. */
    advance(now) {
        const pane = Math.floor(now / this.paneMs);
        if (pane <= this.pane)
            return;
        this.closed = this.listPanes().filter((each) => each.pane >= pane - PANES);
        this.closedSum = null;
        this.open = new Sketch(this.scale);
        this.pane = pane;
    }
    /** All values of the window. */
    read() {
        this.closedSum ??= mergePanes(this.scale, this.closed).pack();
        const all = new Sketch(this.scale);
        all.absorb(this.closedSum);
        if (!this.open.isEmpty)
            all.absorb(this.open.pack());
        return all;
    }
    /** All that the window holds; panes without values are not among it. */
    listPanes() {
        if (this.open.isEmpty)
            return [...this.closed];
        return [...this.closed, { pane: this.pane, sketch: this.open.pack() }];
    }
    /** Adds panes of an earlier life; those ahead of the clock belong to the open one. */
    restore(panes) {
        const past = panes.filter(({ pane }) => pane < this.pane && pane >= this.pane - PANES);
        this.closed = [...this.closed, ...past];
        this.closedSum = null;
        for (const { pane, sketch } of panes)
            if (pane >= this.pane)
                this.open.absorb(sketch);
    }
}
function mergePanes(scale, panes) {
    const sum = new Sketch(scale);
    for (const { sketch } of panes)
        sum.absorb(sketch);
    return sum;
}
//# sourceMappingURL=sketch-window.js.map