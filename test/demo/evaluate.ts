// Command: how well the model does on each month after its training month.
import { parseArgs } from 'node:util';
import { ensureDemoData } from './ensure-demo-data.js';
import { evaluateMonths, type MonthlyQuality } from './evaluate-months.js';
import { readModel } from './model.js';

const AUC_GOAL = 0.65;

const HELP = `Usage: evaluate.js --dir DIR [--json]

Prints how well the demo's model does on each month after January.

  --dir DIR  where the demo's data is or goes, such as .cache/demo
  --json     print figures as JSON`;

try {
  await main();
} catch (error) {
  console.error(`evaluate: ${(error as Error).message}\n\n${HELP}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (!values.dir) throw new Error('--dir must be given');
  const data = await ensureDemoData(values.dir);
  const months = await evaluateMonths(data.flights, await readModel(data.model));
  if (values.json) console.log(JSON.stringify(months.flatMap(toResults), null, 2));
  else console.table(months.map(toLine));
}

/** One month as measured values with the goal they are held to; no goal is always met. */
function toResults({ month, base_rate, auc, log_loss, accuracy }: MonthlyQuality) {
  const free = { goal: null, ok: true };
  return [
    { name: `model.auc.${month}`, value: auc, unit: 'ratio', goal: `>= ${AUC_GOAL}`, ok: auc >= AUC_GOAL },
    { name: `model.log_loss.${month}`, value: log_loss, unit: 'nats', ...free },
    { name: `model.base_rate.${month}`, value: base_rate, unit: 'ratio', ...free },
    { name: `model.accuracy.${month}`, value: accuracy, unit: 'ratio', ...free },
  ];
}

function toLine({ month, flights, ...measures }: MonthlyQuality) {
  const rounded = Object.entries(measures).map(([name, value]) => [name, Number(value.toFixed(4))]);
  return { month, flights, ...Object.fromEntries(rounded) };
}
