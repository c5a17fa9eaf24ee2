import { join } from 'node:path';
import { atMost, inform, roundFigure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { Client } from './client.js';
import { MeasuredProcess } from './measured-process.js';
import { numericFeature, writeBaseline } from './workload.js';

const FEATURES = 10_000;
const ROUNDS = 7;

export const benchmark: Benchmark = {
  summary: 'a scrape of 10 000 features of 20 bins: CPU time, and the longest turn of the event loop',
  async run(tell) {
    const folder = await makeFolder();
    const baseline = join(folder.path, 'baseline.json');
    await writeBaseline(
      baseline,
      Array.from({ length: FEATURES }, (_, i) => numericFeature(`feature_${i}`, 20)),
    );
    const { process: exporter, url } = await MeasuredProcess.startExporter(
      ...['--baseline', baseline, '--window', '1h', '--series.limit', '1000000'],
    );
    const client = new Client(url);
    try {
      // Two, as the first also renders what never changes.
      for (let i = 0; i < 2; i++) await client.get('/metrics');
      await exporter.watchStalls();
      const [millis, stalls]: [number[], number[]] = [[], []];
      let bytes = 0;
      for (let round = 1; round <= ROUNDS; round++) {
        await exporter.readUsage();
        const before = await exporter.readUsage();
        bytes = (await client.get('/metrics')).body.length;
        const after = await exporter.readUsage();
        millis.push((after.cpuMicros - before.cpuMicros) / 1000);
        stalls.push(after.stallMs);
        tell(
          `${round}/${ROUNDS} scrape: ${millis.at(-1)!.toFixed(0)} ms of CPU, longest turn ${stalls.at(-1)!.toFixed(1)} ms`,
        );
      }
      return [
        atMost('scrape.10k.ms', roundFigure(findMedian(millis)), 150, 'ms of CPU'),
        atMost('scrape.10k.stall_ms', roundFigure(findMedian(stalls)), 10, 'ms'),
        inform('scrape.10k.mb', roundFigure(bytes / 1e6), 'MB'),
      ];
    } finally {
      client.close();
      await exporter.stop();
      await folder.remove();
    }
  },
};
