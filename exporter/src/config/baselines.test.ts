import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { loadBaselines } from './baselines.js';

let folder: string;
const at = (...parts: string[]): string => join(folder, ...parts);
const write = (path: string, version: string) =>
  writeFile(path, JSON.stringify(baselineOf([numericFeature({ name: 'x' })], 'm', version)));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
  await mkdir(at('many'));
  await mkdir(at('none'));
  await mkdir(at('data'));
  await write(at('many', 'b.json'), '2');
  await write(at('many', 'a.json'), '1');
  await write(at('again.json'), '2');
  await writeFile(at('many', 'notes.txt'), 'no baseline');
});
afterAll(() => rm(folder, { recursive: true }));

describe('loadBaselines', () => {
  it('reads the JSON files of a folder in the order of their names', async () => {
    const versions = (await loadBaselines([at('many')])).map(({ version }) => version);
    expect(versions).toEqual(['1', '2']);
  });

  it('names both files of one model version', async () => {
    await expect(loadBaselines([at('many'), at('again.json')])).rejects.toThrow(
      `two baselines for model "m" version "2", ${at('many', 'b.json')} and ${at('again.json')}: keep one of them`,
    );
  });

  it('names what is not there and the folder that is empty', async () => {
    await expect(loadBaselines([at('absent.json')])).rejects.toThrow(
      `there is no baseline at ${at('absent.json')}`,
    );
    await expect(loadBaselines([at('none')])).rejects.toThrow(
      `folder ${at('none')} holds no baseline: build`,
    );
    await writeFile(at('data', 'jan.parquet'), 'PAR1');
    await expect(loadBaselines([at('data')])).rejects.toThrow(
      `folder ${at('data')} holds no baseline (*.json), but data, jan.parquet: build one with "plumbline baseline build"`,
    );
  });
});
