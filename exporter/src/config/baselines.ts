import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Baseline } from '@plumbline/core';
import { readBaseline } from '../baseline/read-baseline.js';
import { formatOf } from '../data/formats.js';
import type { Config } from './schema.js';

/** Whether baselines may come while the exporter runs, so that it may begin without any. */
export const mayComeLater = ({ learn, web }: Config): boolean => learn.length > 0 || web.enable_admin_api;

/**
 * Reads baselines from files, and from folders every `*.json` in them, in the order of their names.
 *
 * @param mayBeEmpty whether a folder may hold none, as baselines come later
 * @throws Error naming the path if it cannot be read, holds no baseline, or holds a wrong one; naming both files if
 *   two are of one model version
 */
export async function loadBaselines(paths: readonly string[], mayBeEmpty = false): Promise<Baseline[]> {
  const files = (await Promise.all(paths.map((path) => listBaselineFiles(path, mayBeEmpty)))).flat();
  const baselines: Baseline[] = [];
  for (const file of files) baselines.push(await readBaseline(file));
  const double = findDoubles(baselines.map((baseline, i) => ({ file: files[i]!, baseline })))[0];
  if (double) throw new Error(double.message);
  return baselines;
}

/**
 * The file itself, or of a folder every `*.json` in the order of their names.
 *
 * @param mayBeEmpty whether a folder may hold none
 * @throws Error if there is nothing at the path, or no such file in the folder
 */
export async function listBaselineFiles(path: string, mayBeEmpty = false): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`there is no baseline at ${path}: build one with "plumbline baseline build"`);
  if (!found.isDirectory()) return [path];
  const listed = (await readdir(path)).sort();
  const names = listed.filter((name) => name.endsWith('.json'));
  if (names.length === 0 && !mayBeEmpty) {
    const data = listed.find((name) => formatOf(name));
    const found = data === undefined ? '' : ` (*.json), but data, ${data}`;
    throw new Error(`folder ${path} holds no baseline${found}: build one with "plumbline baseline build"`);
  }
  return names.map((name) => join(path, name));
}

/** Finds the entries whose model version an entry before them has already. */
export function findDoubles(
  loaded: readonly { readonly file: string; readonly baseline: Pick<Baseline, 'model' | 'version'> }[],
): { readonly index: number; readonly message: string }[] {
  const firstOf = new Map<string, string>();
  return loaded.flatMap(({ file, baseline: { model, version } }, index) => {
    const key = JSON.stringify([model, version]);
    const first = firstOf.get(key);
    firstOf.set(key, first ?? file);
    if (first === undefined) return [];
    const message = `two baselines for model "${model}" version "${version}", ${first} and ${file}: keep one of them`;
    return [{ index, message }];
  });
}
