import { expect, it } from 'vitest';
import type { DriftRow } from './drift-row.js';
import { watchDrift } from './watch.js';

const ROW: DriftRow = {
  ...{ feature: 'late', role: 'feature', psi: 0.3, criticalPsi: 0.01 },
  ...{ observations: 1000, verdict: 'drift' },
};

it('tells of an outage once and of its end once, and of a verdict as soon as it can be explained', async () => {
  const told: string[] = [];
  const ended = new AbortController();
  const answers = [
    async () => Promise.reject(new Error('no answer')),
    async () => Promise.reject(new Error('still no answer')),
    async () => [ROW],
    async () => [ROW],
    async () => [],
    async () => [],
    async () => [ROW],
  ];
  let explained = 0;
  await watchDrift({
    read: () => answers.shift()!(),
    startedAt: Date.now() - 100_000,
    signal: ended.signal,
    everyMs: 1,
    onChange: () => told.push('table'),
    onFull: () => undefined,
    async onVerdict({ feature }) {
      if (explained++ === 0) throw new Error('no bins');
      told.push(feature);
    },
    onOutage(reason) {
      told.push(String(reason));
      if (reason === null && answers.length === 0) ended.abort();
    },
  });
  expect(told).toEqual([
    ...['no answer', 'table', 'late', 'null'],
    ...['no feature has a PSI any more: nothing is scraped', 'null'],
  ]);
});
