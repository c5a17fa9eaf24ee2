// prom-client's own histogram with as many buckets as a feature has bins: what a scrape costs without a writer of ours.
// Usage: reference-prom-client FEATURES. Prints its URL as the exporter does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Histogram, Registry } from 'prom-client';

const BINS = 20;

const registry = new Registry();
const histogram = new Histogram({
  name: 'feature_values',
  help: 'Values of a feature.',
  labelNames: ['feature'],
  buckets: Array.from({ length: BINS - 1 }, (_, i) => (i + 1) * (1000 / BINS)),
  registers: [registry],
});
for (let i = 0; i < Number(process.argv[2]); i++) histogram.observe({ feature: `feature_${i}` }, i % 1000);

const server = createServer((_request, response) => {
  void registry.metrics().then((text) => response.end(text));
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
