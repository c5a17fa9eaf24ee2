import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findStale, writeGenerated, type Generated } from './generated-files.js';

const GENERATED: Generated = {
  outputs: { 'a.txt': () => 'a\n', 'b.txt': () => 'b\n' },
  source: 'the test',
  command: 'npm run generate',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-generated-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is up to date once written, also into a folder that is not there yet', async () => {
  const inner = join(folder, 'new');
  await writeGenerated(GENERATED, inner);
  expect(await findStale(GENERATED, inner)).toEqual([]);
});

it('reports what is missing or edited, with the command that mends it', async () => {
  const advice = 'run "npm run generate" and commit the result';
  expect(await findStale(GENERATED, folder)).toEqual([
    `${join(folder, 'a.txt')} is missing: ${advice}`,
    `${join(folder, 'b.txt')} is missing: ${advice}`,
  ]);
  await writeGenerated(GENERATED, folder);
  await appendFile(join(folder, 'a.txt'), 'edited\n');
  expect(await findStale(GENERATED, folder)).toEqual([
    `${join(folder, 'a.txt')} differs from what the test makes: ${advice}`,
  ]);
});
