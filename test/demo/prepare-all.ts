// Command: makes the demo's flights, model and January predictions, or finds them made.
import { parseArgs } from 'node:util';
import { ensureDemoData } from './ensure-demo-data.js';

const { values } = parseArgs({ options: { dir: { type: 'string' } } });
if (!values.dir) throw new Error('Usage: prepare-all.js --dir DIR: say where the demo data is to go');

const { steps, ...files } = await ensureDemoData(values.dir);
if (steps.length === 0) console.log('everything was there');
for (const { name, seconds } of steps) console.log(`${name.padEnd(16)} ${seconds.toFixed(1)} s`);
for (const [name, path] of Object.entries(files)) console.log(`${name.padEnd(16)} ${path}`);
