import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BaselineOutcome } from '@plumbline/core';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet } from '../monitor/fleet.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { BaselineFiles } from './baseline-files.js';
import { watchPaths } from './watch-paths.js';

const baseline = (version: string, edges = [10, 20]) =>
  JSON.stringify(baselineOf([numericFeature({ name: 'x', edges })], 'm', version));

let folder: string;
let fleet: Fleet;
let files: BaselineFiles;
let outcomes: BaselineOutcome[];
let refused: number;
let log: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-files-'));
  fleet = new Fleet(['5m'], new SeriesBudget(1000));
  outcomes = [];
  log = '';
  const meter = {
    count: (outcome: BaselineOutcome) => outcomes.push(outcome),
    setRefused: (n: number) => (refused = n),
  };
  files = new BaselineFiles([folder], fleet, meter, pino({}, { write: (line: string) => (log += line) }));
  await write('a.json', baseline('1'));
  await files.scan();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, text: string) => {
  await writeFile(join(folder, `.${name}`), text);
  await rename(join(folder, `.${name}`), join(folder, name));
};
const versions = () => fleet.versionsOf('m');
const edges = () => {
  const { layout } = fleet.find('m', '1')!.plan.slots[0]!;
  return layout.kind === 'numeric' ? layout.edges : [];
};

describe('baseline files', () => {
  it('that come are loaded, that go are removed', async () => {
    await write('b.json', baseline('2'));
    await files.scan();
    expect(versions()).toEqual(['1', '2']);
    await rm(join(folder, 'a.json'));
    await files.scan();
    expect(versions()).toEqual(['2']);
    expect(outcomes).toEqual(['loaded', 'loaded', 'removed']);
  });

  it('that change replace their baseline; those that do not are left alone', async () => {
    const monitor = fleet.find('m', '1');
    await files.scan();
    await write('a.json', baseline('1'));
    await files.scan();
    expect(fleet.find('m', '1')).toBe(monitor);
    await write('a.json', baseline('1', [5, 20]));
    await files.scan();
    expect(edges()).toEqual([5, 20]);
  });

  it('that were refused are read again where that is asked for', async () => {
    await write('b.json', '{');
    await files.scan();
    await files.scan();
    const count = () => outcomes.filter((outcome) => outcome === 'refused').length;
    expect(count()).toBe(1);
    await files.scan(true);
    expect(count()).toBe(2);
  });

  it.each([
    ['cut off', baseline('1', [5, 20]).slice(0, -9)],
    ['empty', ''],
    ['of another kind', '{"schema":"v9"}'],
  ])('that are %s leave the old baseline, once logged and counted', async (_, text) => {
    const monitor = fleet.find('m', '1');
    await write('a.json', text);
    await files.scan();
    await files.scan();
    expect(fleet.find('m', '1')).toBe(monitor);
    expect(outcomes).toEqual(['loaded', 'refused']);
    expect(refused).toBe(1);
    expect(log.match(/baseline refused/g)).toHaveLength(1);
    expect(log).toContain(join(folder, 'a.json'));
    await write('a.json', baseline('1', [5, 20]));
    await files.scan();
    expect(edges()).toEqual([5, 20]);
    expect(refused).toBe(0);
  });

  it('may change the version they are of', async () => {
    await write('a.json', baseline('2'));
    await files.scan();
    expect(versions()).toEqual(['2']);
  });

  it('of a version that another file has are refused', async () => {
    await write('b.json', baseline('1', [5, 20]));
    await files.scan();
    expect(edges()).toEqual([10, 20]);
    expect(log).toContain('two baselines for model \\"m\\" version \\"1\\"');
  });

  it('are not forgotten when their folder goes away, as a mount may', async () => {
    await rename(folder, `${folder}.away`);
    await files.scan();
    expect(versions()).toEqual(['1']);
    await mkdir(folder);
    await files.scan();
    expect(versions()).toEqual(['1']);
    expect(refused).toBe(1);
    await rm(folder, { recursive: true });
    await rename(`${folder}.away`, folder);
    await files.scan();
    expect([versions(), refused]).toEqual([['1'], 0]);
  });
});

describe('watchPaths', () => {
  it.each([
    ['reports of the operating system', { pollMs: 3_600_000, settleMs: 10 }],
    ['looking again and again', { pollMs: 20, settleMs: 3_600_000 }],
  ])('notices a change by %s', async (_, options) => {
    const end = await watchPaths([folder], options, () => void files.scan());
    await write('b.json', baseline('2'));
    await vi.waitFor(() => expect(versions()).toEqual(['1', '2']), { timeout: 10_000 });
    end();
  });

  it('notices that a single file is replaced', async () => {
    const onChange = vi.fn();
    const end = await watchPaths([join(folder, 'a.json')], { pollMs: 3_600_000, settleMs: 10 }, onChange);
    await write('a.json', baseline('1', [5, 20]));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 10_000 });
    end();
  });
});
