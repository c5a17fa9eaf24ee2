import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CounterBlock } from './counter-block.js';
describe('lines of counters', () => {
    it('show every total as it is, however it grows', () => {
        const growth = fc.oneof(fc.nat(20), fc.nat(1e6), fc.nat(2 ** 40), fc.constant(2 ** 31 - 1), fc.constant(0));
        const steps = fc.array(fc.array(growth, { minLength: 3, maxLength: 3 }), { maxLength: 20 });
        fc.assert(fc.property(steps, (all) => {
            const totals = new Float64Array(4);
            const lines = [2, 0, 1].map((index) => ({ prefix: `m{i="${index}",text="ü9"} `, index }));
            const block = new CounterBlock(totals, lines);
            for (const step of [[0, 0, 0], ...all]) {
                step.forEach((amount, i) => (totals[i] += amount));
                const expected = lines.map(({ prefix, index }) => `${prefix}${totals[index]}\n`).join('');
                expect(block.render().toString()).toBe(expected);
            }
        }));
    });
    it('that were handed out stay as they are', () => {
        const totals = Float64Array.of(199);
        const block = new CounterBlock(totals, [{ prefix: 'm ', index: 0 }]);
        const before = block.render();
        totals[0] = 200;
        block.render();
        expect(before.toString()).toBe('m 199\n');
    });
});
//# sourceMappingURL=counter-block.test.js.map