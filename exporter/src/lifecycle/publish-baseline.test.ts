import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseBaseline, type Baseline } from '@plumbline/core';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet } from '../monitor/fleet.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { BaselineFiles } from './baseline-files.js';
import { BaselinePublisher } from './publish-baseline.js';

const METER = { count: () => undefined, setRefused: () => undefined };
const baselineWith = (edge: number): Baseline =>
  baselineOf([numericFeature({ name: 'x', edges: [edge, 20] })]);

let folder: string;
let fleet: Fleet;
let files: BaselineFiles;
let publisher: BaselinePublisher;
let log: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-publish-'));
  fleet = new Fleet(['5m'], new SeriesBudget(1000));
  log = '';
  files = new BaselineFiles([folder], fleet, METER, pino({}, { write: (line) => (log += line) }), true);
  publisher = new BaselinePublisher(fleet, files);
});
afterEach(() => rm(folder, { recursive: true }));

const loaded = () => fleet.entryOf('m', '1')!.baseline;
async function readOnly(): Promise<Baseline> {
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return parseBaseline(await readFile(join(folder, names[0]!), 'utf8'), names[0]!);
}

describe('baselines of one version that are handed in together', () => {
  it('are kept one after another: the file holds what is loaded, the last one', async () => {
    const all = Array.from({ length: 20 }, (_, i) => baselineWith(i));
    const published = await Promise.all(
      all.map((baseline, i) => {
        if (i % 3 === 0) void files.scan();
        return publisher.publish(baseline);
      }),
    );
    expect(published.map(({ change }) => change)).toEqual(['added', ...all.slice(1).map(() => 'replaced')]);
    expect(published.map(({ entry }) => entry.baseline)).toEqual(all);
    expect(loaded()).toEqual(all.at(-1));
    expect(await readOnly()).toEqual(loaded());
    expect(log).not.toContain('refused');
  });

  it('share one file, though one was learned', async () => {
    await Promise.all([publisher.publishFirst(baselineWith(1)), publisher.publish(baselineWith(2))]);
    expect(await readOnly()).toEqual(baselineWith(2));
    expect(loaded()).toEqual(baselineWith(2));
  });

  it('are not replaced by one that was learned meanwhile', async () => {
    const handedIn = publisher.publish(baselineWith(2));
    expect(await publisher.publishFirst(baselineWith(1))).toBeNull();
    await handedIn;
    expect(await readOnly()).toEqual(baselineWith(2));
    expect(loaded()).toEqual(baselineWith(2));
  });
});
