import { expect, it } from 'vitest';
import { judgeSoak } from './judge.js';
import { runSoakDrill } from './run-soak.js';

// Short; `npm run drill -- soak` takes ten minutes, and holds memory to its course too.
it('an exporter at work loses nothing while baselines are exchanged, it reloads and is read', async () => {
  const report = await runSoakDrill({
    ...{ seconds: 6, capacitySeconds: 1, scrapeSeconds: 1, snapshotSeconds: 2 },
  });
  expect(report.steady.errors).toEqual([]);
  expect(report.reads.errors).toEqual([]);
  const figures = judgeSoak(report).filter(({ name }) => name !== 'soak.rss_growth');
  expect(figures.filter(({ ok }) => !ok)).toEqual([]);
});
