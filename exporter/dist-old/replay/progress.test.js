import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.js';
import { showProgress } from './progress.js';
import { Tally } from './tally.js';
function show(isTTY) {
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
    const clock = new FakeClock();
    const tally = Object.assign(new Tally(), { reached: Date.UTC(2001, 0, 2) });
    const progress = showProgress(stream, 200, tally, clock, true);
    return { progress, clock, tally, written: () => String(stream.read() ?? '') };
}
describe('showProgress', () => {
    it('writes a line every few seconds where there is no terminal', () => {
        const { progress, clock, tally, written } = show(false);
        clock.time = 4_999;
        progress.report(10);
        expect(written()).toBe('');
        clock.time = 6_000;
        tally.accepted = 120;
        progress.report(120);
        progress.report(121);
        progress.end();
        expect(written()).toBe('120 of 200 rows, 20 events/s, rejected 0 2001-01-02T00:00:00\n');
    });
    it('draws a bar on a terminal', () => {
        const { progress, written } = show(true);
        progress.report(50);
        progress.end();
        const text = written();
        expect(text).toContain('50 of 200 rows');
        expect(text).toContain('2001-01-02T00:00:00');
    });
});
//# sourceMappingURL=progress.test.js.map