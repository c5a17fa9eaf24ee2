import { spawnSync } from 'node:child_process';
/** What `promtool check metrics` finds fault with; empty if nothing. @throws Error if promtool cannot be run */
export function checkMetrics(text) {
    const { status, stderr, error } = spawnSync('promtool', ['check', 'metrics'], {
        input: text,
        encoding: 'utf8',
    });
    if (error)
        throw new Error(`promtool cannot be run (Debian: apt-get install prometheus): ${error.message}`);
    return status === 0 ? '' : stderr;
}
//# sourceMappingURL=promtool.js.map