import { join } from 'node:path';
import { ROUTES } from '@plumbline/core';
import { atMost, inform, roundFigure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { Client, postAccepted } from './client.js';
import { MeasuredProcess } from './measured-process.js';
import { listMixedFeatures, makeEvents, writeBaseline } from './workload.js';

const REQUESTS = 3000;
const ROUNDS = 7;

export const benchmark: Benchmark = {
  summary: 'POST of one event of 50 features against raw node:http doing the same work',
  async run(tell) {
    const folder = await makeFolder();
    const baseline = join(folder.path, 'baseline.json');
    await writeBaseline(baseline, listMixedFeatures());
    const { process: exporter, url } = await MeasuredProcess.startExporter('--baseline', baseline);
    const reference = MeasuredProcess.startBeside('reference-http.js', baseline);
    const bodies = makeEvents(500, 1).map((event) => Buffer.from(JSON.stringify(event)));
    const clients = {
      ours: new Client(url),
      theirs: new Client(await reference.findInOutput(/"url":"(http:[^"]+)"/)),
    };
    const sendTo = (client: Client) => async (): Promise<void> => {
      for (let i = 0; i < REQUESTS; i++) {
        const body = bodies[i % bodies.length]!;
        await postAccepted(client, ROUTES.predictions, body, 'application/json', 1);
      }
    };
    const send = { ours: sendTo(clients.ours), theirs: sendTo(clients.theirs) };
    try {
      await Promise.all([send.ours(), send.theirs()]);
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 1; round <= ROUNDS; round++) {
        ours.push((await exporter.measureCpu(send.ours)) / REQUESTS);
        theirs.push((await reference.measureCpu(send.theirs)) / REQUESTS);
        tell(
          `${round}/${ROUNDS} single: exporter ${ours.at(-1)!.toFixed(0)} µs a request, node:http ${theirs.at(-1)!.toFixed(0)}`,
        );
      }
      return [
        atMost(
          'ingest.single.vs_node_http',
          roundFigure(findMedian(ours) / findMedian(theirs)),
          1.3,
          'ratio of CPU',
        ),
        inform('ingest.single.us_per_event', roundFigure(findMedian(ours)), 'µs/event'),
      ];
    } finally {
      clients.ours.close();
      clients.theirs.close();
      await Promise.all([exporter.stop(), reference.stop()]);
      await folder.remove();
    }
  },
};
