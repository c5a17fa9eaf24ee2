import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atMost, inform, roundFigure, type Figure } from '../harness/figure.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { COLUMNS, writeRows } from './baseline-data.js';
import { measureProcess, type Measurement } from './measure-process.js';

const ROWS = 10_000_000;
const ROUNDS = 3;
const BUILD = fileURLToPath(import.meta.resolve('plumbline/bin/plumbline.mjs'));
const QUERY = fileURLToPath(new URL('./run-query.js', import.meta.url));

/** DuckDB's own summary, and the least that a hand would write. */
const queries = (file: string) => ({
  summarize: `SUMMARIZE SELECT * FROM read_parquet('${file}')`,
  hand_written: `SELECT ${COLUMNS.map(({ name, number }) => {
    const common = `count(${name}), min(${name}), max(${name})`;
    return number
      ? `${common}, avg(${name}), stddev(${name}), approx_quantile(${name}, [0.25, 0.5, 0.75])`
      : `${common}, approx_count_distinct(${name})`;
  }).join(', ')} FROM read_parquet('${file}')`,
});

export const benchmark: Benchmark = {
  summary: `plumbline baseline build on ${ROWS.toLocaleString('en-US')} rows of Parquet against DuckDB's SUMMARIZE`,
  async run(tell) {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
    try {
      return await measure(folder, tell);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function measure(folder: string, tell: (line: string) => void): Promise<Figure[]> {
  const file = join(folder, 'rows.parquet');
  tell(`Writing ${ROWS.toLocaleString('en-US')} rows of ${COLUMNS.length} columns`);
  await writeRows(file, ROWS);
  tell(`${Math.round((await stat(file)).size / 1e6)} MB of Parquet`);

  const out = join(folder, 'baseline.json');
  const { summarize, hand_written } = queries(file);
  const commands = {
    build: [BUILD, 'baseline', 'build', file, '--model', 'bench', '--version', '1', '--out', out],
    summarize: [QUERY, summarize],
    hand_written: [QUERY, hand_written],
  };
  const measured: Record<keyof typeof commands, Measurement[]> = {
    build: [],
    summarize: [],
    hand_written: [],
  };
  // Side by side, round after round: a busy machine slows all of them down.
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const result = await measureProcess(args);
      measured[name as keyof typeof commands].push(result);
      tell(
        `${round}/${ROUNDS} ${name}: ${result.seconds.toFixed(1)} s, CPU ${result.cpuSeconds.toFixed(1)} s, ${Math.round(result.rssMb)} MB`,
      );
    }
  }
  const seconds = (name: keyof typeof commands): number =>
    findMedian(measured[name].map((result) => result.seconds));
  const prefix = 'baseline.parquet10m';
  const info = (name: string, value: number, unit: string): Figure =>
    inform(`${prefix}.${name}`, roundFigure(value), unit);
  return [
    atMost(`${prefix}.vs_duckdb`, roundFigure(seconds('build') / seconds('summarize')), 1.2, 'ratio'),
    atMost(`${prefix}.rss_mb`, Math.round(Math.max(...measured.build.map(({ rssMb }) => rssMb))), 512, 'MB'),
    info('vs_hand_written', seconds('build') / seconds('hand_written'), 'ratio'),
    info('seconds', seconds('build'), 's'),
    info('summarize_seconds', seconds('summarize'), 's'),
    info('hand_written_seconds', seconds('hand_written'), 's'),
  ];
}
