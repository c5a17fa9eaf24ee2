// npm test: everything a fresh clone needs, then every check and test; ends with "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, checkNode, ensureDebianPackages, installPackages, ROOT, run, runStep } from './prepare.mjs';

const PROGRAMS = {
  prometheus: 'prometheus',
  promtool: 'prometheus',
  'prometheus-alertmanager': 'prometheus-alertmanager',
  amtool: 'prometheus-alertmanager',
  chromium: 'chromium',
};

checkNode();
const others = Promise.all([ensureDebianPackages(PROGRAMS), installPackages('test/host/line-13')]);
await installPackages();
const reports = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const building = runStep('Building', 'npm', ['run', 'build', '--silent']);
// The compiler takes one core, and most of the tests wait for something: the checks have the other meanwhile.
const checks = runChecks(building);
await building;
const [missing] = await others;
if (missing.length > 0) process.exit(1);

const results = { passed: 0, failed: 0 };
const failures = [];
console.log('\n▸ Tests');
const report = join(reports, 'vitest.json');
const reporters = ['--reporter=default', '--reporter=json', '--outputFile', report];
const ok = await run(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters], {
  stdio: ['inherit', 2, 2],
});
countReport('Tests', report, ok);
for (const check of await checks) {
  console.log(`\n▸ ${check.title}`);
  console.error(check.output.trimEnd());
  if (check.report === undefined) count(check.title, check.ok);
  else countReport(check.title, check.report, check.ok);
}
rmSync(reports, { recursive: true });

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed > 0 ? 1 : 0;

/** One after the other; what each says is kept, to be shown in one piece. */
async function runChecks(building) {
  const runScript = async (title, script) => ({
    title,
    ...(await capture('npm', ['run', script, '--silent'])),
  });
  const done = [await runScript('Formatting', 'format:check')];
  await building;
  done.push(await runScript('Types', 'typecheck'), await runScript('Lint', 'lint'));
  for (const plugin of ['datasource-plugin', 'panel-plugin']) {
    const report = join(reports, `${plugin}.json`);
    const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '-c', '../jest.config.cjs', '--rootDir', '.'];
    const args = [...jest, '--json', '--outputFile', report];
    const outcome = await capture(process.execPath, args, { cwd: join(ROOT, plugin) });
    done.push({ title: `Tests of ${plugin}`, report, ...outcome });
  }
  return done;
}

function count(title, ok) {
  results[ok ? 'passed' : 'failed']++;
  if (!ok) failures.push(title);
}

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
