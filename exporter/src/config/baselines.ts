import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBaseline, type Baseline } from '@plumbline/core';

/**
 * Reads baselines from files, and from folders every `*.json` in them, in the order of their names.
 *
 * @throws Error naming the path if it cannot be read, holds no baseline, or holds a wrong one
 */
export async function loadBaselines(paths: readonly string[]): Promise<Baseline[]> {
  const files = (await Promise.all(paths.map(listFiles))).flat();
  return Promise.all(files.map(async (file) => parseBaseline(await readFile(file, 'utf8'), file)));
}

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`there is no baseline at ${path}: build one with "plumbline baseline build"`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0)
    throw new Error(`folder ${path} holds no baseline: build one with "plumbline baseline build"`);
  return names.map((name) => join(path, name));
}
