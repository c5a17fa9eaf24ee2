import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { showBuildProgress } from './progress.js';
function show(isTTY) {
    const stream = Object.assign(new PassThrough(), {
        isTTY,
        columns: 80,
        cursorTo: () => true,
        clearLine: () => true,
    });
    const progress = showBuildProgress(stream);
    progress.begin('reading');
    progress.report(5, 20);
    progress.end();
    return String(stream.read() ?? '');
}
describe('showBuildProgress', () => {
    it('draws a bar on a terminal and nothing elsewhere', () => {
        const drawn = show(true);
        expect(drawn).toContain('0 % | reading');
        expect(drawn).toContain('25 % | 5 of 20 columns');
        expect(show(false)).toBe('');
    });
});
//# sourceMappingURL=progress.test.js.map