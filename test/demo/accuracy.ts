import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoData } from './ensure-demo-data.js';
import { evaluateMonths, type MonthlyQuality } from './evaluate-months.js';
import type { FlightModel } from './model.js';

/** How well the model does on February to June; kept beside the model, as scoring every flight takes seconds. */
export async function ensureAccuracy(data: DemoData, model: FlightModel): Promise<MonthlyQuality[]> {
  const file = join(data.model, '..', 'accuracy.json');
  if (existsSync(file) && data.steps.length === 0) {
    return JSON.parse(await readFile(file, 'utf8')) as MonthlyQuality[];
  }
  const months = await evaluateMonths(data.flights, model);
  await writeFile(file, JSON.stringify(months));
  return months;
}

/** One line a month. */
export function renderAccuracy(months: readonly MonthlyQuality[]): string {
  const head = 'month      flights   late    AUC  accuracy';
  const lines = months.map(({ month, flights, base_rate, auc, accuracy }) =>
    [
      month,
      flights.toLocaleString('en').padStart(9),
      `${(base_rate * 100).toFixed(1)} %`,
      auc.toFixed(3),
      `${(accuracy * 100).toFixed(1)} %`.padStart(8),
    ].join('  '),
  );
  return [head, ...lines].join('\n');
}
