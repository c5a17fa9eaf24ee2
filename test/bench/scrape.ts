import { join } from 'node:path';
import { COLUMNAR_TYPE, ROUTES } from '@plumbline/core';
import { atMost, inform, roundFigure, type Figure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { Client, postAccepted } from './client.js';
import { MeasuredProcess } from './measured-process.js';
import { MODEL, numericFeature, writeBaseline } from './workload.js';

const ROUNDS = 7;

/** A size, and what a scrape of it may take. */
interface Size {
  readonly name: string;
  readonly features: number;
  readonly mostMillis?: number;
  readonly mostStallMillis?: number;
}

const SIZES: readonly Size[] = [
  { name: '1k', features: 1000 },
  { name: '10k', features: 10_000, mostMillis: 150, mostStallMillis: 10 },
];

export const benchmark: Benchmark = {
  summary:
    "a scrape of 1000 and 10 000 features of 20 bins: CPU time, stalls, and prom-client's own histogram",
  async run(tell) {
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...(await measureSize(size, tell)));
    return figures;
  },
};

async function measureSize(size: Size, tell: (line: string) => void): Promise<Figure[]> {
  const { name, features } = size;
  const folder = await makeFolder();
  const baseline = join(folder.path, 'baseline.json');
  const names = Array.from({ length: features }, (_, i) => `feature_${i}`);
  await writeBaseline(
    baseline,
    names.map((feature) => numericFeature(feature, 20)),
  );
  const { process: exporter, url } = await MeasuredProcess.startExporter(
    ...['--baseline', baseline, '--window', '1h', '--series.limit', '1000000'],
  );
  const reference = MeasuredProcess.startBeside('reference-prom-client.js', String(features));
  const client = new Client(url);
  const other = new Client(await reference.findInOutput(/"url":"(http:[^"]+)"/));
  try {
    const columns = Object.fromEntries(
      names.map((feature, i) => [feature, [(i * 7) % 1000, (i * 11) % 1000]]),
    );
    const body = Buffer.from(JSON.stringify({ ...MODEL, columns }));
    // Between two scrapes every feature moves, or there would be nothing to write.
    const move = () => postAccepted(client, ROUTES.predictions, body, COLUMNAR_TYPE, 2);
    // Two, as the first also renders what never changes.
    for (let i = 0; i < 2; i++) {
      await move();
      await Promise.all([client.get('/metrics'), other.get('/metrics')]);
    }
    await exporter.watchStalls();
    const [millis, stalls, others]: [number[], number[], number[]] = [[], [], []];
    let bytes = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      await move();
      await exporter.readUsage();
      const before = await exporter.readUsage();
      bytes = (await client.get('/metrics')).body.length;
      const after = await exporter.readUsage();
      millis.push((after.cpuMicros - before.cpuMicros) / 1000);
      stalls.push(after.stallMs);
      others.push((await reference.measureCpu(() => other.get('/metrics'))) / 1000);
      tell(
        `${round}/${ROUNDS} scrape ${name}: ${millis.at(-1)!.toFixed(0)} ms of CPU, longest turn ${stalls.at(-1)!.toFixed(1)} ms; prom-client ${others.at(-1)!.toFixed(0)} ms`,
      );
    }
    const figure = (of: string, value: number, unit: string, most?: number): Figure =>
      most === undefined
        ? inform(`scrape.${name}.${of}`, roundFigure(value), unit)
        : atMost(`scrape.${name}.${of}`, roundFigure(value), most, unit);
    return [
      figure('ms', findMedian(millis), 'ms of CPU', size.mostMillis),
      figure('stall_ms', findMedian(stalls), 'ms', size.mostStallMillis),
      figure('mb', bytes / 1e6, 'MB'),
      figure('vs_prom_client', findMedian(millis) / findMedian(others), 'ratio of CPU'),
    ];
  } finally {
    client.close();
    other.close();
    await Promise.all([exporter.stop(), reference.stop()]);
    await folder.remove();
  }
}
