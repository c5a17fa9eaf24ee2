import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PANES } from './pane-ring.js';
import { RollingWindow } from './rolling-window.js';
const LENGTH = 60_000;
const PANE = LENGTH / PANES;
describe('RollingWindow', () => {
    it('holds what came within its length and drops what is older', () => {
        const totals = new Float64Array(1);
        const window = new RollingWindow(totals, LENGTH, 0);
        totals[0] = 5;
        window.advance(LENGTH);
        expect(window.read(0)).toBe(5);
        window.advance(LENGTH + PANE);
        expect(window.read(0)).toBe(0);
    });
    it('starts empty on totals that are not', () => {
        const window = new RollingWindow(Float64Array.of(7), LENGTH, 0);
        expect(window.read(0)).toBe(0);
    });
    it('is empty after a pause longer than itself', () => {
        const totals = new Float64Array(1);
        const window = new RollingWindow(totals, LENGTH, 0);
        totals[0] = 5;
        window.advance(50 * LENGTH);
        expect(window.read(0)).toBe(0);
        totals[0] = 6;
        expect(window.read(0)).toBe(1);
    });
    it('keeps counting in the open pane when the clock is set back', () => {
        const totals = new Float64Array(1);
        const window = new RollingWindow(totals, LENGTH, 10 * LENGTH);
        totals[0] = 1;
        window.advance(5 * LENGTH);
        totals[0] = 2;
        expect(window.read(0)).toBe(2);
    });
    it('equals the sum over the events of the last panes, whatever the pauses', () => {
        // Panes are kept in 16, 32 or 64 bits, as their largest count demands.
        const amount = fc.oneof(fc.nat(5), fc.nat(200_000), fc.nat(2 ** 40));
        const steps = fc.array(fc.tuple(fc.nat(90 * PANE), amount), { maxLength: 60 });
        fc.assert(fc.property(steps, (increments) => {
            const totals = new Float64Array(3);
            const window = new RollingWindow(totals, LENGTH, 0, [2]);
            const events = [];
            let now = 0;
            for (const [pause, amount] of increments) {
                now += pause;
                window.advance(now);
                totals[1] += amount;
                totals[2] += amount / 4;
                const pane = Math.floor(now / PANE);
                events.push({ pane, amount });
                const direct = events.filter((e) => e.pane >= pane - PANES).reduce((sum, e) => sum + e.amount, 0);
                expect([...window.readRange(0, 3)]).toEqual([0, direct, direct / 4]);
            }
        }));
    });
});
//# sourceMappingURL=rolling-window.test.js.map