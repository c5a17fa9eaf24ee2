// npm run demo: everything a fresh clone needs, then the demo; its own options are in test/demo/options.ts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensureDebianPackages, installPackages, ROOT, runStep } from './prepare.mjs';

checkNode();
const installSeconds = await installPackages();
await ensureDebianPackages({ prometheus: 'prometheus' });
const buildSeconds = await runStep('Building', 'npm', ['run', 'build', '--silent']);
console.error(`Installed in ${installSeconds.toFixed(1)} s, built in ${buildSeconds.toFixed(1)} s.`);

const times = ['--install-seconds', String(installSeconds), '--build-seconds', String(buildSeconds)];
const args = [join(ROOT, 'test/dist/demo/run.js'), ...process.argv.slice(2), ...times];
// In a process group of its own, or Ctrl-C would end all parts at once instead of in order. Of this process it learns
// by signals, and by the channel that closes when this process is no more.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
const demo = spawn(process.execPath, args, { cwd: ROOT, stdio, detached: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => demo.kill(signal));
demo.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
