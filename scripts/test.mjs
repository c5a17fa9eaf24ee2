// npm test: everything a fresh clone needs, then every check and test; ends with "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureDebianPackages, installPackages, ROOT, run, runStep } from './prepare.mjs';

const PROGRAMS = {
  prometheus: 'prometheus',
  promtool: 'prometheus',
  'prometheus-alertmanager': 'prometheus-alertmanager',
  amtool: 'prometheus-alertmanager',
  chromium: 'chromium',
};

checkNode();
installPackages();
installPackages('test/host/line-13');
if (ensureDebianPackages(PROGRAMS).length > 0) process.exit(1);
runStep('Building', 'npm', ['run', 'build', '--silent']);

const results = { passed: 0, failed: 0 };
const failures = [];
const count = (title, ok) => {
  results[ok ? 'passed' : 'failed']++;
  if (!ok) failures.push(title);
};

for (const [title, script] of [
  ['Types', 'typecheck'],
  ['Lint', 'lint'],
  ['Formatting', 'format:check'],
]) {
  console.log(`\n▸ ${title}`);
  count(title, run('npm', ['run', script, '--silent']));
}

const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const jest = (plugin) => ({
  title: `Tests of ${plugin}`,
  cwd: join(ROOT, plugin),
  args: [
    'node_modules/jest/bin/jest.js',
    '-c',
    '../jest.config.cjs',
    '--rootDir',
    '.',
    '--json',
    '--outputFile',
  ],
});
const vitest = {
  title: 'Tests',
  cwd: ROOT,
  args: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--outputFile'],
};
for (const [index, { title, cwd, args }] of [
  vitest,
  jest('datasource-plugin'),
  jest('panel-plugin'),
].entries()) {
  console.log(`\n▸ ${title}`);
  const report = join(folder, `${index}.json`);
  const [program, ...options] = args;
  const ok = run(process.execPath, [join(ROOT, program), ...options, report], {
    cwd,
    stdio: ['inherit', 2, 2],
  });
  countReport(title, report, ok);
}
rmSync(folder, { recursive: true });

/** Adds up a report in Jest's format, which vitest writes too. */
function countReport(title, report, ok) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    results.passed += numPassedTests;
    results.failed += numFailedTests;
    for (const { status, name } of testResults) if (status === 'failed') failures.push(name);
    // A file that could not even be loaded has no failed test of its own.
    if (!ok && numFailedTests === 0) count(title, false);
  } catch (error) {
    count(`${title}: no report (${error.message})`, false);
  }
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed > 0 ? 1 : 0;
