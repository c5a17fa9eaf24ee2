import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
const BIN = fileURLToPath(new URL('../../bin/plumbline.mjs', import.meta.url));
/** Runs the built CLI as users do. */
export function startCli(args, input = 'ignore') {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: [input, 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve({ code, stdout, stderr }));
    });
    return { process: child, ended };
}
/** Runs the built CLI to its end. */
export function runCli(...args) {
    return startCli(args).ended;
}
/** Reads the log of a command: waits until a pattern stands in what came so far. */
export function follow(child) {
    let log = '';
    child.stderr.on('data', (text) => {
        log += text;
        child.emit('logged');
    });
    return async (pattern) => {
        for (;;) {
            const match = pattern.exec(log);
            if (match)
                return match;
            await once(child, 'logged');
        }
    };
}
//# sourceMappingURL=run-cli.js.map