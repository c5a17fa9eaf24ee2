import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COLUMNAR_TYPE, ROUTES } from '@plumbline/core';
import { atLeast, inform, roundFigure, type Figure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { Client, postAccepted } from './client.js';
import { MeasuredProcess } from './measured-process.js';
import { listMixedFeatures, makeEvents, toColumns, writeBaseline } from './workload.js';

const EVENTS = 1000;
/** Different bodies, so that no cache holds one whole. */
const BODIES = 4;
const ROUNDS = 7;
/** Times that all bodies are sent in a round. */
const REPEATS = 8;

interface Format {
  readonly type: string;
  readonly goal: number;
  /** The texts of a body, each of which a reader hands to JSON.parse. */
  split(events: ReturnType<typeof makeEvents>): string[];
}

const FORMATS: Readonly<Record<string, Format>> = {
  ndjson: {
    type: 'application/x-ndjson',
    goal: 0.85,
    split: (events) => events.map((event) => JSON.stringify(event)),
  },
  columnar: {
    type: COLUMNAR_TYPE,
    goal: 0.75,
    split: (events) => [JSON.stringify(toColumns(events))],
  },
};

export const benchmark: Benchmark = {
  summary: 'bodies of 1000 events of 50 features against JSON.parse alone over the same text',
  async run(tell) {
    const folder = await makeFolder();
    const baseline = join(folder.path, 'baseline.json');
    await writeBaseline(baseline, listMixedFeatures());
    const { process: exporter, url } = await MeasuredProcess.startExporter('--baseline', baseline);
    const reference = MeasuredProcess.startBeside('reference-parse.js');
    const client = new Client(url);
    try {
      const figures: Figure[] = [];
      for (const [name, { type, goal, split }] of Object.entries(FORMATS)) {
        const texts = Array.from({ length: BODIES }, (_, i) => split(makeEvents(EVENTS, i)));
        const file = join(folder.path, `${name}.json`);
        await writeFile(file, JSON.stringify(texts.flat()));
        const bodies = texts.map((lines) => Buffer.from(lines.join('\n')));
        const send = async (): Promise<void> => {
          for (let i = 0; i < REPEATS; i++) {
            for (const body of bodies) await postAccepted(client, ROUTES.predictions, body, type, EVENTS);
          }
        };
        const parse = (): Promise<unknown> => reference.ask(`run ${file} ${REPEATS}`);
        await Promise.all([send(), parse()]);
        const [ours, theirs]: [number[], number[]] = [[], []];
        // Side by side, round after round: a busy machine slows both down.
        for (let round = 1; round <= ROUNDS; round++) {
          ours.push((await exporter.measureCpu(send)) / (BODIES * REPEATS * EVENTS));
          theirs.push((await reference.measureCpu(parse)) / (BODIES * REPEATS * EVENTS));
          tell(
            `${round}/${ROUNDS} ${name}: exporter ${ours.at(-1)!.toFixed(2)} µs an event, JSON.parse alone ${theirs.at(-1)!.toFixed(2)}`,
          );
        }
        const prefix = `ingest.${name}${EVENTS}`;
        const info = (of: string, value: number): Figure =>
          inform(`${prefix}.${of}`, roundFigure(value), 'µs/event');
        figures.push(
          atLeast(
            `${prefix}.vs_parse`,
            roundFigure(findMedian(theirs) / findMedian(ours)),
            goal,
            'ratio of rates',
          ),
          info('us_per_event', findMedian(ours)),
          info('parse_us_per_event', findMedian(theirs)),
        );
      }
      return figures;
    } finally {
      client.close();
      await Promise.all([exporter.stop(), reference.stop()]);
      await folder.remove();
    }
  },
};
