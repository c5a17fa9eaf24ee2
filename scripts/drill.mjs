// npm run drill: what a fresh clone needs, then a drill; its own options are in test/drill/run.ts.
import { join } from 'node:path';
import { checkNode, installPackages, ROOT, run, runStep } from './prepare.mjs';

checkNode();
await installPackages();
await runStep('Building', 'npx', ['tsc', '-b', 'test']);
const done = await run(process.execPath, [join(ROOT, 'test/dist/drill/run.js'), ...process.argv.slice(2)]);
process.exitCode = done ? 0 : 1;
