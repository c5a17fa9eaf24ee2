// Command: how well the model does on each month after its training month.
import { parseArgs } from 'node:util';
import { ensureDemoData } from './ensure-demo-data.js';
import { evaluateMonths, type MonthlyQuality } from './evaluate-months.js';
import { readModel } from './model.js';

const AUC_GOAL = 0.65;

const { values } = parseArgs({ options: { dir: { type: 'string' }, json: { type: 'boolean' } } });
if (!values.dir) throw new Error('Usage: evaluate.js --dir DIR [--json]: say where the demo data is or goes');

const data = await ensureDemoData(values.dir);
const months = await evaluateMonths(data.flights, await readModel(data.model));
if (values.json) console.log(JSON.stringify(months.flatMap(toResults), null, 2));
else console.table(months.map(toLine));

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
