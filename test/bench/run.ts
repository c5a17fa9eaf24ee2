// npm run bench -- [NAME ...] [--json]: runs benchmarks, all where none is named, and holds their figures against the goals.
import { parseArgs } from 'node:util';
import type { Figure } from '../harness/figure.js';
import type { Benchmark } from './benchmark.js';

const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  ingest: async () => (await import('./ingest-batches.js')).benchmark,
  single: async () => (await import('./ingest-single.js')).benchmark,
  workers: async () => (await import('./workers.js')).benchmark,
  bins: async () => (await import('./bins.js')).benchmark,
  holds: async () => (await import('./holds.js')).benchmark,
  loads: async () => (await import('./loads.js')).benchmark,
  scrape: async () => (await import('./scrape.js')).benchmark,
  memory: async () => (await import('./memory.js')).benchmark,
  rules: async () => (await import('./rules.js')).benchmark,
  baseline: async () => (await import('./baseline.js')).benchmark,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !(name in BENCHMARKS));
if (unknown !== undefined) {
  console.error(`bench: there is no benchmark "${unknown}"`);
  console.error(`Usage: npm run bench -- [NAME ...] [--json]\n\n${await listBenchmarks()}`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHMARKS)) {
  const { run } = await BENCHMARKS[name]!();
  figures.push(...(await run((line) => console.error(line))));
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
else console.table(figures);
if (figures.some(({ ok }) => !ok)) process.exitCode = 1;

async function listBenchmarks(): Promise<string> {
  const lines = Object.entries(BENCHMARKS).map(
    async ([name, load]) => `  ${name.padEnd(12)}${(await load()).summary}`,
  );
  return (await Promise.all(lines)).join('\n');
}
