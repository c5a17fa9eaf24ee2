import { join } from 'node:path';
import { COLUMNAR_TYPE, ROUTES } from '@plumbline/core';
import { atMost, inform, roundFigure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import { Client } from './client.js';
import type { Benchmark } from './benchmark.js';
import { MeasuredProcess } from './measured-process.js';
import { listMixedFeatures, makeEvents, MODEL, toColumns, writeBaseline } from './workload.js';

const ROUNDS = 5;
const MIB = 2 ** 20;
const [JSON_TYPE, NDJSON_TYPE] = ['application/json', 'application/x-ndjson'];

interface WorstBody {
  readonly type: string;
  make(): string;
}

/** A text of about `bytes` that repeats `part` between `start` and `end`. */
const fill = (bytes: number, start: string, part: string, end: string, join = ','): string =>
  start +
  Array(Math.floor(bytes / (part.length + join.length)))
    .fill(part)
    .join(join) +
  end;

const nameAll = (count: number, makeName: (index: number) => string): string =>
  JSON.stringify({
    ...MODEL,
    features: Object.fromEntries(Array.from({ length: count }, (_, i) => [makeName(i), i])),
  });

const events = (bytes: number, join: string): string =>
  fill(bytes, '', JSON.stringify(makeEvents(1, 1)[0]), '', join);

/** What a sender may put together to hold an exporter up: each as large as is taken, and larger. */
const BODIES: Readonly<Record<string, WorstBody>> = {
  ndjson_8mib: { type: NDJSON_TYPE, make: () => events(8 * MIB, '\n') },
  json_array_4mib: { type: JSON_TYPE, make: () => `[${events(4 * MIB, ',')}]` },
  json_array_1mib: { type: JSON_TYPE, make: () => `[${events(MIB - 100, ',')}]` },
  columns_4mib: { type: COLUMNAR_TYPE, make: () => JSON.stringify(toColumns(makeEvents(5000, 1))) },
  columns_1mib: { type: COLUMNAR_TYPE, make: () => JSON.stringify(toColumns(makeEvents(1100, 1))) },
  columns_of_nulls: {
    type: COLUMNAR_TYPE,
    make: () => fill(MIB - 200, `{"model":"bench","version":"1","columns":{"feature_00":[`, 'null', ']}}'),
  },
  line_8mib: { type: NDJSON_TYPE, make: () => nameAll(500_000, (i) => `f${i}`) },
  lines_of_1000_features: { type: NDJSON_TYPE, make: () => `${nameAll(1000, (i) => `f${i}`)}\n`.repeat(500) },
  lines_of_9k_features: { type: NDJSON_TYPE, make: () => `${nameAll(9000, (i) => `f${i}`)}\n`.repeat(60) },
  line_of_36k_features: { type: NDJSON_TYPE, make: () => nameAll(36_000, (i) => `f${i}`) },
  nested_arrays: { type: JSON_TYPE, make: () => '['.repeat(MIB / 2) + ']'.repeat(MIB / 2) },
  nested_objects: { type: JSON_TYPE, make: () => '{"a":'.repeat(MIB / 6) + '1' + '}'.repeat(MIB / 6) },
  nested_arrays_taken: { type: JSON_TYPE, make: () => '['.repeat(100_000) + ']'.repeat(100_000) },
  nested_objects_taken: { type: JSON_TYPE, make: () => '{"a":'.repeat(30_000) + '1' + '}'.repeat(30_000) },
  empty_events_taken: { type: JSON_TYPE, make: () => fill(200_000, '[', '{}', ']') },
  empty_arrays: { type: JSON_TYPE, make: () => fill(MIB, '[', '[]', ']') },
  empty_events: { type: JSON_TYPE, make: () => fill(MIB, '[', '{}', ']') },
  faulty_lines: { type: NDJSON_TYPE, make: () => fill(MIB / 8, '', '{', '', '\n') },
  blank_lines: { type: NDJSON_TYPE, make: () => '\n'.repeat(8 * MIB) },
  unknown_features_100k: { type: JSON_TYPE, make: () => nameAll(100_000, (i) => `f${i}`) },
  unknown_features_of_line_100k: { type: NDJSON_TYPE, make: () => nameAll(100_000, (i) => `f${i}`) },
  long_string: {
    type: JSON_TYPE,
    make: () => JSON.stringify({ ...MODEL, features: { feature_49: 'x'.repeat(MIB - 100) } }),
  },
  escaped_string: {
    type: JSON_TYPE,
    make: () =>
      `{"model":"bench","version":"1","features":{"feature_49":"${'\\u00e4'.repeat(MIB / 6 - 20)}"}}`,
  },
  names_10kb: { type: JSON_TYPE, make: () => nameAll(100, (i) => String(i).padStart(10_000, 'n')) },
};

export const benchmark: Benchmark = {
  summary: 'the longest time that one body holds the event loop, of the worst bodies that are taken',
  async run(tell) {
    const folder = await makeFolder();
    const baseline = join(folder.path, 'baseline.json');
    await writeBaseline(baseline, listMixedFeatures());
    const { process: exporter, url } = await MeasuredProcess.startExporter('--baseline', baseline);
    const client = new Client(url);
    try {
      // What runs for the first time is compiled meanwhile.
      const warm = Buffer.from(events(MIB, '\n'));
      for (let i = 0; i < 20; i++) await client.post(ROUTES.predictions, warm, NDJSON_TYPE);
      await exporter.watchStalls();
      const holds: [string, number][] = [];
      for (const [name, { type, make }] of Object.entries(BODIES)) {
        const body = Buffer.from(make());
        let longest = 0;
        let status = 0;
        for (let round = 0; round < ROUNDS; round++) {
          await exporter.readUsage();
          ({ status } = await client.post(ROUTES.predictions, body, type));
          longest = Math.max(longest, (await exporter.readUsage()).stallMs);
        }
        holds.push([name, roundFigure(longest)]);
        tell(`${name}: ${(body.length / MIB).toFixed(2)} MiB, answered ${status}, ${longest.toFixed(1)} ms`);
      }
      return [
        atMost('ingest.longest_hold_ms', Math.max(...holds.map(([, ms]) => ms)), 50, 'ms'),
        ...holds.map(([name, ms]) => inform(`ingest.longest_hold_ms.${name}`, ms, 'ms')),
      ];
    } finally {
      client.close();
      await exporter.stop();
      await folder.remove();
    }
  },
};
