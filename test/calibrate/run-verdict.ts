import { parseArgs } from 'node:util';
import { listCells } from './cells.js';
import { renderTable } from './render.js';
import { simulateAll } from './simulate-all.js';

const USAGE = `usage: npm run calibrate [-- OPTION ...]
       npm run calibrate -- alerts [--help]: what the alerts make of it, end to end

Simulates traffic without drift and with a shift, and prints how often each way to judge raises an alarm: the
significance part alone, the whole verdict (warn or drift; page is drift alone), and fixed PSI thresholds of 0.1 and 0.2.
Rates per evaluation of one window, and per day of a model of 100 features whose windows slide each minute.

  --windows N      windows simulated in each case (default: 20000)
  --model-days N   model-days simulated in each case (default: 300)
  --case NAME      only cases whose name begins so, such as b10.n100 (repeatable)
  --json           print [{"name","value","unit","goal","ok"}] and nothing else on standard output
  --help`;

const { values } = parseArgs({
  options: {
    windows: { type: 'string', default: '20000' },
    'model-days': { type: 'string', default: '300' },
    case: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function readCount(option: 'windows' | 'model-days'): number {
  const count = Number(values[option]);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${option} must be a whole number above 0, not "${values[option]}"`);
  return count;
}

if (values.help) {
  console.log(USAGE);
} else {
  const cells = listCells().filter(
    ({ suffix }) => values.case.length === 0 || values.case.some((name) => suffix.startsWith(name)),
  );
  if (cells.length === 0) throw new Error(`there is no case ${values.case.join(', ')}`);
  const effort = { windows: readCount('windows'), modelDays: readCount('model-days') };
  const report = (done: number) => process.stderr.write(`\r${done} of ${cells.length} cases`);
  const figures = await simulateAll(cells, effort, process.stderr.isTTY ? report : () => undefined);
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (values.json) {
    console.log(JSON.stringify(figures));
  } else {
    const kinds = [
      ['false_alarm', 'Alarms per evaluation without drift'],
      ['model_day', 'Model-days without drift with any alarm: 1 h windows, others by their name'],
      ['power', 'Evaluations after a shift, in standard deviations, that warn'],
      ['power_drift', 'Evaluations after a shift that say drift'],
    ] as const;
    for (const [kind, title] of kinds) {
      if (!figures.some(({ name }) => name.startsWith(`${kind}.`))) continue;
      console.log(`${title}\n${renderTable(kind, figures)}\n`);
    }
    const missed = figures.filter(({ ok }) => !ok);
    console.log(
      missed.length === 0
        ? `All ${figures.filter(({ goal }) => goal !== null).length} goals are met.`
        : `Goals missed (!): ${missed.map(({ name, goal }) => `${name} ${goal}`).join(', ')}`,
    );
  }
  process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
}
