import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PANES } from '../pane-ring.js';
import { addDeltas, DeltaCollector } from './sketch-delta.js';
import { Sketch } from './sketch.js';
import { SlotSketch } from './slot-sketch.js';
const SCALE = { centre: 0, unit: 1 };
const WINDOWS = [
    { name: '5m', seconds: 300 },
    { name: '1h', seconds: 3600 },
    { name: '7m', seconds: 420 },
];
const MINUTE = 60_000;
const open = (now = 0) => new SlotSketch(SCALE, WINDOWS, now);
const add = (sketch, ...values) => sketch.add(Float64Array.from(values), values.length);
function packedOf(values) {
    const sketch = new Sketch(SCALE);
    sketch.add(Float64Array.from(values), values.length);
    return sketch.pack();
}
describe('sketches of a slot', () => {
    it('hold in each window what came within it, and at most a pane more', () => {
        const step = fc.record({
            wait: fc.nat(8 * MINUTE),
            values: fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 5 }),
        });
        fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
            const sketch = open();
            const sent = [];
            let now = 0;
            for (const { wait, values } of steps) {
                now += wait;
                sketch.advance(now);
                add(sketch, ...values);
                sent.push({ at: now, values });
                for (const { name, seconds } of WINDOWS) {
                    const paneMs = (seconds * 1000) / PANES;
                    const first = Math.floor(now / paneMs) - PANES;
                    const held = sent.filter(({ at }) => Math.floor(at / paneMs) >= first);
                    expect(sketch.read(name).pack()).toEqual(packedOf(held.flatMap((each) => each.values)));
                }
            }
        }));
    });
    it('forget the extremes with the pane that had them', () => {
        const sketch = open();
        add(sketch, -100, 100);
        sketch.advance(3 * MINUTE);
        add(sketch, 1, 2);
        expect([sketch.read('5m').min, sketch.read('5m').max]).toEqual([-100, 100]);
        sketch.advance(6 * MINUTE);
        expect([sketch.read('5m').min, sketch.read('5m').max]).toEqual([1, 2]);
        expect(sketch.read('1h').max).toBe(100);
        sketch.advance(120 * MINUTE);
        expect(sketch.read('1h').isEmpty).toBe(true);
    });
    it('keep no pane in which nothing came', () => {
        const sketch = open();
        add(sketch, 1);
        for (let minute = 1; minute < 30; minute++)
            sketch.advance(minute * MINUTE);
        add(sketch, 2);
        expect(sketch.capture().get('1h')).toHaveLength(2);
        expect(sketch.capture().get('5m')).toHaveLength(1);
    });
});
describe('deltas', () => {
    it('make a second process hold what the first ones got, each value once', () => {
        const workers = [open(), open()];
        const collectors = workers.map((worker) => new DeltaCollector(new Map([[3, worker]])));
        const parent = open();
        const hand = () => {
            for (const collector of collectors) {
                addDeltas(new Map([[3, parent]]), structuredClone(collector.take()));
            }
        };
        add(workers[0], 1, -2, 3);
        workers[0].advance(MINUTE);
        add(workers[0], 4);
        add(workers[1], 0.5);
        hand();
        hand();
        add(workers[1], 9);
        hand();
        expect(parent.read('1h').pack()).toEqual(packedOf([1, -2, 3, 4, 0.5, 9]));
        expect(workers[0].read('1h').pack()).toEqual(packedOf([1, -2, 3, 4]));
        expect(collectors[0].take().size).toBe(0);
    });
    it('of slots that are not kept here are passed over', () => {
        const parent = open();
        addDeltas(new Map([[0, parent]]), new Map([[1, packedOf([1])]]));
        expect(parent.read('1h').isEmpty).toBe(true);
    });
});
//# sourceMappingURL=slot-sketch.test.js.map