import { METRICS } from '@plumbline/core';
import { expect, it } from 'vitest';
import { sumSamples } from '../samples.js';
import { judgeHostile } from './judge.js';
import { runHostileDrill } from './run-hostile.js';

// Short; a million events are sent by `npm run drill -- hostile`.
const EVENTS = 60_000;
const SERIES_LIMIT = 2000;

it('hostile traffic makes no series, loses no count and harms no other model', async () => {
  const report = await runHostileDrill({ events: EVENTS, seriesLimit: SERIES_LIMIT, seed: 1 });
  expect(judgeHostile(report, SERIES_LIMIT).filter(({ ok }) => !ok)).toEqual([]);
  expect(report.accepted).toBeGreaterThan(EVENTS / 3);
  expect(report.sent - report.accepted).toBeGreaterThan(EVENTS / 3);
  for (const reason of ['no_baseline', 'unknown_version', 'invalid_event', 'malformed_json']) {
    const refused = sumSamples(report.after, METRICS.ingestRejected.name, `reason="${reason}"`);
    expect(refused, reason).toBeGreaterThan(0);
  }
  expect(sumSamples(report.after, METRICS.seriesDropped.name)).toBeGreaterThan(0);
});
