import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { COLUMNAR_TYPE, ROUTES } from '@plumbline/core';
import { atMost, inform, roundFigure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { Client, postAccepted } from './client.js';
import { MeasuredProcess, type Usage } from './measured-process.js';
import { MODEL, numericFeature, writeBaseline } from './workload.js';

const FEATURES = 5000;
const ROUNDS = 3;
/** A pane of a minute's window is a second: every pane of it gets events. */
const WINDOW = '1m';
const SECONDS = 62;

export const benchmark: Benchmark = {
  summary: 'memory of a window of 60 panes: an exporter with one more window, all of its panes in use',
  async run(tell) {
    const folder = await makeFolder();
    const baseline = join(folder.path, 'baseline.json');
    const names = Array.from({ length: FEATURES }, (_, i) => `feature_${i}`);
    await writeBaseline(
      baseline,
      names.map((name) => numericFeature(name, 20)),
    );
    const columns = Object.fromEntries(names.map((name, i) => [name, [i % 1000, (i * 7) % 1000]]));
    const body = Buffer.from(JSON.stringify({ ...MODEL, columns }));
    const measure = async (...windows: string[]): Promise<Usage> => {
      const { process: exporter, url } = await MeasuredProcess.startExporter(
        ...['--baseline', baseline, '--series.limit', '1'],
        ...windows.flatMap((window) => ['--window', window]),
      );
      const client = new Client(url);
      try {
        for (let second = 0; second < SECONDS; second++) {
          await postAccepted(client, ROUTES.predictions, body, COLUMNAR_TYPE, 2);
          await sleep(1000);
        }
        return await exporter.readUsage(true);
      } finally {
        client.close();
        await exporter.stop();
      }
    };
    try {
      const [held, resident]: [number[], number[]] = [[], []];
      for (let round = 1; round <= ROUNDS; round++) {
        const [with_, without] = await Promise.all([measure('2d', WINDOW), measure('2d')]);
        held.push((with_.held - without.held) / FEATURES / 1000);
        resident.push((with_.rss - without.rss) / FEATURES / 1000);
        tell(
          `${round}/${ROUNDS} memory: ${held.at(-1)!.toFixed(1)} kB a feature in use, ${resident.at(-1)!.toFixed(1)} resident`,
        );
      }
      return [
        atMost('memory.kb_per_feature', roundFigure(findMedian(held)), 6, 'kB in use'),
        // Heap that is free and not given back yet is resident too, more or less of it from run to run.
        inform('memory.resident_kb_per_feature', roundFigure(findMedian(resident)), 'kB of RSS'),
      ];
    } finally {
      await folder.remove();
    }
  },
};
