import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { MOST_BASELINE_BYTES, readBaseline } from './read-baseline.js';

const baseline = baselineOf([numericFeature({ name: 'x' })]);
let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readBaseline', () => {
  it('reads a file, with a byte order mark too', async () => {
    await writeFile(at('mark.json'), `\uFEFF${JSON.stringify(baseline)}`);
    expect(await readBaseline(at('mark.json'))).toEqual(baseline);
  });

  it('reads a pipe', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const [read] = await Promise.all([
      readBaseline(at('pipe')),
      writeFile(at('pipe'), JSON.stringify(baseline)),
    ]);
    expect(read).toEqual(baseline);
  });

  it('refuses what is absent, a folder, or not text', async () => {
    await expect(readBaseline(at('absent.json'))).rejects.toThrow(`there is no file ${at('absent.json')}`);
    await expect(readBaseline(folder)).rejects.toThrow(`${folder} is a folder: name a baseline file in it`);
    await writeFile(at('utf16.json'), Buffer.from(JSON.stringify(baseline), 'utf16le').fill(0xff, 0, 2));
    await expect(readBaseline(at('utf16.json'))).rejects.toThrow('is not UTF-8 text');
  });

  it.each(['jan.csv', 'jan.PARQUET', 'jan.jsonl.gz'])(
    'says that %s is data, and what to do with it',
    async (name) => {
      await writeFile(at(name), 'x\n1\n');
      await expect(readBaseline(at(name))).rejects.toThrow(
        `no baseline: build one with "plumbline baseline build ${at(name)} --model`,
      );
    },
  );

  it('tells the way from data under a wrong name', async () => {
    await writeFile(at('csv.json'), 'x\n1\n');
    await expect(readBaseline(at('csv.json'))).rejects.toThrow('plumbline baseline build');
    await writeFile(at('parquet.json'), Buffer.from([0x50, 0x41, 0x52, 0x31, 0xff, 0xfe]));
    await expect(readBaseline(at('parquet.json'))).rejects.toThrow('plumbline baseline build');
  });

  it('stops reading what is larger than any baseline', async () => {
    const file = await open(at('huge.json'), 'w');
    await file.truncate(MOST_BASELINE_BYTES * 1000);
    await file.close();
    await expect(readBaseline(at('huge.json'))).rejects.toThrow('is larger than 256 MiB');
    await expect(readBaseline('/dev/zero')).rejects.toThrow('is larger than 256 MiB');
  });
});
