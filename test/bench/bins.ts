import { join } from 'node:path';
import { COLUMNAR_TYPE, ROUTES } from '@plumbline/core';
import { atMost, inform, roundFigure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { Client, postAccepted } from './client.js';
import { MeasuredProcess } from './measured-process.js';
import { randomSource } from './random.js';
import { MODEL, numericFeature, writeBaseline } from './workload.js';

const FEATURES = 100;
const ROWS = 2000;
const ROUNDS = 60;
// In turns of some length: code and tables of the one push those of the other out of the caches.
const REQUESTS = 10;
const TOLD_EVERY = 10;

const name = (prefix: string, index: number): string => `${prefix}_${String(index).padStart(3, '0')}`;

/** Columns of short numbers, which cost little to parse, 5 % of them null. */
function makeBody(prefix: string): Buffer {
  const random = randomSource(1);
  const makeColumn = () =>
    Array.from({ length: ROWS }, () => (random() < 0.05 ? null : Math.floor(random() * 1000)));
  const columns = Array.from({ length: FEATURES }, (_, i) => [name(prefix, i), makeColumn()]);
  return Buffer.from(JSON.stringify({ ...MODEL, columns: Object.fromEntries(columns) as object }));
}

/** What adding a number to its bin costs at least: a loop over numbers, one product, one increment. Nanoseconds a value. */
function measurePlainLoop(): number {
  const random = randomSource(2);
  const columns = Array.from({ length: FEATURES }, () =>
    Float64Array.from({ length: ROWS }, () => random() * 1000),
  );
  const counts = new Float64Array(20);
  const start = process.cpuUsage();
  for (let i = 0; i < REQUESTS; i++) {
    for (const values of columns) for (let row = 0; row < ROWS; row++) counts[(values[row]! * 0.02) | 0]!++;
  }
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / (REQUESTS * ROWS * FEATURES);
}

/** The middle of each, as a difference of two noisy figures is noisier than both. */
const takeApart = (counted: readonly number[], dropped: readonly number[]): number =>
  findMedian(counted) - findMedian(dropped);

export const benchmark: Benchmark = {
  summary:
    'what counting a number costs: columns that a model takes against the same under names it does not',
  async run(tell) {
    const folder = await makeFolder();
    const baseline = join(folder.path, 'baseline.json');
    await writeBaseline(
      baseline,
      Array.from({ length: FEATURES }, (_, i) => numericFeature(name('known', i), 20)),
    );
    const { process: exporter, url } = await MeasuredProcess.startExporter('--baseline', baseline);
    const client = new Client(url);
    const bodies = { known: makeBody('known'), other: makeBody('other') };
    const send = (body: Buffer) => async (): Promise<void> => {
      for (let i = 0; i < REQUESTS; i++)
        await postAccepted(client, ROUTES.predictions, body, COLUMNAR_TYPE, ROWS);
    };
    try {
      await send(bodies.known)();
      await send(bodies.other)();
      const [counted, dropped, plain]: [number[], number[], number[]] = [[], [], []];
      const perValue = (micros: number): number => (micros * 1000) / (REQUESTS * ROWS * FEATURES);
      for (let round = 1; round <= ROUNDS; round++) {
        counted.push(perValue(await exporter.measureCpu(send(bodies.known))));
        dropped.push(perValue(await exporter.measureCpu(send(bodies.other))));
        plain.push(measurePlainLoop());
        if (round % TOLD_EVERY === 0)
          tell(
            `${round}/${ROUNDS} bins: ${takeApart(counted, dropped).toFixed(1)} ns a value, a plain loop ${findMedian(plain).toFixed(1)}`,
          );
      }
      return [
        atMost('bins.ns_per_value', roundFigure(takeApart(counted, dropped)), 15, 'ns/value'),
        inform('bins.plain_loop_ns', roundFigure(findMedian(plain)), 'ns/value'),
      ];
    } finally {
      client.close();
      await exporter.stop();
      await folder.remove();
    }
  },
};
