import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { METRICS } from '@plumbline/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Daemon } from '../harness/daemon.js';
import { PLUMBLINE } from '../harness/plumbline.js';
import { waitFor } from '../harness/wait.js';
import { makeFolder } from '../harness/workspace.js';
import { FEATURES, makeBatch, MODEL, readCounts, scrapeDaemon, sendBatch } from './kill/exporter.js';
import { makeBaseline, makeNumber } from './make-baseline.js';
import { sumSamples } from './samples.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let exporter: Daemon;
beforeAll(async () => {
  folder = await makeFolder();
  const baseline = join(folder.path, 'baseline.json');
  const features = FEATURES.map((name) => makeNumber(name));
  await writeFile(baseline, JSON.stringify(makeBaseline(MODEL.model, MODEL.version, features)));
  const serve = [PLUMBLINE, 'serve', '--web.listen-address', '127.0.0.1:0', '--baseline', baseline];
  const snapshot = ['--snapshot.file', join(folder.path, 'windows'), '--snapshot.interval', '1s'];
  exporter = await Daemon.start({
    name: 'exporter',
    command: 'sh',
    // No file of this process may grow beyond 0 blocks: every write fails as on a full disk.
    args: ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, ...serve, ...snapshot],
    findUrl: (output) => /"url":"(http:[^"]+)"/.exec(output)?.[1],
  });
});
afterAll(async () => {
  await exporter.stop();
  await folder.remove();
});

it('an exporter on a full disk serves on, counts each failure and says it once', async () => {
  await waitFor('two failed snapshots', async () => {
    const failed = sumSamples(
      await scrapeDaemon(exporter),
      METRICS.snapshotFailures.name,
      'reason="no_space"',
    );
    return failed >= 2 ? failed : undefined;
  });
  expect(await sendBatch(exporter.url, makeBatch(100))).toBe(100);
  expect(sumSamples(await scrapeDaemon(exporter), METRICS.snapshotLastSuccess.name)).toBe(0);
  expect(exporter.output.match(/snapshot not written/g)).toHaveLength(1);
  expect(await readCounts(exporter, FEATURES[0]!).then((counts) => counts[0])).toBe(10);
});
