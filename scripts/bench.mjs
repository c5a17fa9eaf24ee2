// npm run bench -- NAME [--json]: everything a benchmark needs, then the benchmark; figures alone on standard output.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, installPackages, ROOT, runStep } from './prepare.mjs';

checkNode();
await installPackages();
await runStep('Building', process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b']);
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'test/dist/bench/run.js'), ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
