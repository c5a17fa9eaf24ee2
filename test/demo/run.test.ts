import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildProgram } from '../build-program.js';
import { waitFor } from '../harness/wait.js';

const CACHE = join(import.meta.dirname, '../../.cache/demo');

it('replays flights into Prometheus, and ends everything when it is asked to', async () => {
  const program = await buildProgram('demo/run.js');
  const demo = spawn(process.execPath, [program, '--json', '--dir', CACHE]);
  let [figures, report] = ['', ''];
  demo.stdout.on('data', (chunk: Buffer) => (figures += chunk.toString()));
  demo.stderr.on('data', (chunk: Buffer) => (report += chunk.toString()));
  const closed = once(demo, 'close');

  const rows = await waitFor(
    'a row for every feature',
    () => {
      if (demo.exitCode !== null) throw new Error(report);
      const found = [...report.matchAll(/^(\w+) +(feature|prediction|label) +\d\.\d+/gm)].map(
        ([, name]) => name,
      );
      return found.length > 0 ? found : undefined;
    },
    90_000,
  );
  expect(rows.slice(0, 9).toSorted()).toEqual([
    ...['day_of_week', 'delay', 'destination', 'destination_late_share', 'distance'],
    ...['hour', 'origin', 'origin_late_share', 'probability'],
  ]);
  expect(report).toContain('(filling)');
  const urls = [...report.matchAll(/http:\/\/127\.0\.0\.1:\d+/g)].map(([url]) => url);
  expect(new Set(urls).size).toBe(4);
  const dashboard = /^Dashboard +(\S+)$/m.exec(report)![1]!;
  expect((await fetch(dashboard)).status).toBe(200);

  demo.kill('SIGINT');
  expect((await closed)[0]).toBe(0);
  expect(report).toMatch(/Replay: sent \d+, accepted \d+, rejected 0/);
  expect(JSON.parse(figures)).toContainEqual(
    expect.objectContaining({ name: 'demo.first_drift_verdict', value: null }),
  );
  for (const url of urls) await expect(fetch(url)).rejects.toThrow();
});
