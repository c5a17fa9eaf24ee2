// Command: makes the demo's flights, model and January predictions, or finds them made. With --publish it also builds
// the baseline, and copies what a stack of containers needs to a folder under names that stay.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBaseline } from './ensure-baseline.js';
import { ensureDemoData } from './ensure-demo-data.js';
import { readModel } from './model.js';

const { values } = parseArgs({ options: { dir: { type: 'string' }, publish: { type: 'string' } } });
if (!values.dir) {
  throw new Error('Usage: prepare-all.js --dir DIR [--publish DIR]: say where the demo data is to go');
}

const { steps, ...files } = await ensureDemoData(values.dir);
if (steps.length === 0) console.log('everything was there');
for (const { name, seconds } of steps) console.log(`${name.padEnd(16)} ${seconds.toFixed(1)} s`);
for (const [name, path] of Object.entries(files)) console.log(`${name.padEnd(16)} ${path}`);

if (values.publish) {
  const baseline = await ensureBaseline({ ...files, steps }, await readModel(files.model));
  const published = {
    'flights.parquet': files.flights,
    'model.json': files.model,
    'baseline.json': baseline,
  };
  for (const [name, path] of Object.entries(published)) await copyFile(path, join(values.publish, name));
}
