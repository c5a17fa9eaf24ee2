// Raw node:http doing what a POST of one event needs at least: read, parse, count 50 values into their bins, answer.
// Usage: reference-http BASELINE. Prints its URL as the exporter does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compileNumericBinner, type Baseline, type IngestResponse } from '@plumbline/core';
import type { BenchEvent } from './workload.js';

const { features } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Baseline;
const counters = features.map((feature) => {
  const counts = new Float64Array(feature.counts.length);
  const states = new Float64Array(5);
  const sums = new Float64Array(5);
  if (feature.kind === 'categorical') {
    const bins = new Map(feature.categories.map((name, i) => [name, i]));
    const other = counts.length - 1;
    return (value: unknown): void => {
      if (typeof value !== 'string') return void states[value === null ? 1 : 4]!++;
      states[0]!++;
      const bin = bins.get(value) ?? other;
      counts[bin]!++;
      if (bin === other) sums[0]!++;
    };
  }
  const findBin = compileNumericBinner(feature.edges);
  const { mean, stddev, min, max } = feature;
  return (value: unknown): void => {
    if (typeof value !== 'number') return void states[value === null ? 1 : 4]!++;
    states[0]!++;
    counts[findBin(value)]!++;
    if (value < min) sums[0]!++;
    else if (value > max) sums[1]!++;
    const sigmas = (value - mean) / stddev;
    if (sigmas > 0) sums[2]! += sigmas;
    else sums[3]! -= sigmas;
    sums[4]! += sigmas * sigmas;
  };
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const event = JSON.parse(Buffer.concat(chunks).toString()) as BenchEvent;
    features.forEach(({ name, role }, i) =>
      counters[i]!(role === 'feature' ? event.features[name] : event.prediction),
    );
    const answer: IngestResponse = {
      accepted: 1,
      rejected_total: 0,
      rejected: [],
      invalid_values: [],
      unknown_features: [],
    };
    const body = JSON.stringify(answer);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
