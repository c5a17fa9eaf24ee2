// npm run demo: everything a fresh clone needs, then the demo; its own options are in test/demo/options.ts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensureDebianPackages, installPackages, ROOT, runStep } from './prepare.mjs';

checkNode();
const installSeconds = installPackages();
ensureDebianPackages({ prometheus: 'prometheus' });
const buildSeconds = runStep('Building', 'npm', ['run', 'build', '--silent']);
console.error(`Installed in ${installSeconds.toFixed(1)} s, built in ${buildSeconds.toFixed(1)} s.`);

const times = ['--install-seconds', String(installSeconds), '--build-seconds', String(buildSeconds)];
const args = [join(ROOT, 'test/dist/demo/run.js'), ...process.argv.slice(2), ...times];
const demo = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
// The demo ends its parts in order when it is asked to; this process only waits for that.
process.on('SIGINT', () => demo.kill('SIGINT'));
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
