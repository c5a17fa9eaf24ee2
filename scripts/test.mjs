// npm test: everything a fresh clone needs, then every check and test; ends with "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureDebianPackages, installPackages, ROOT, run, runStep } from './prepare.mjs';

const PROGRAMS = { prometheus: 'prometheus', promtool: 'prometheus' };

checkNode();
installPackages();
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

console.log('\n▸ Tests');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const report = join(folder, 'vitest.json');
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const ok = run(process.execPath, [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${report}`,
]);
try {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  results.passed += numPassedTests;
  results.failed += numFailedTests;
  for (const { status, name } of testResults) if (status === 'failed') failures.push(name);
  // A file that could not even be loaded has no failed test of its own.
  if (!ok && numFailedTests === 0) count('vitest', false);
} catch (error) {
  count(`vitest left no report: ${error.message}`, false);
}
rmSync(folder, { recursive: true });

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed > 0 ? 1 : 0;
