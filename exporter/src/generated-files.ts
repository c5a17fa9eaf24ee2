import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeBaselineFile } from '@plumbline/core';
import { describeConfiguration } from './docs/configuration.js';
import { describeMetrics } from './docs/metrics.js';

/** The command that writes the generated files of `docs/` anew. */
export const GENERATE_COMMAND = 'npm run generate --workspace plumbline';

const OUTPUTS: Readonly<Record<string, () => string>> = {
  'baseline.schema.json': () => `${JSON.stringify(describeBaselineFile(), null, 2)}\n`,
  'metrics.md': describeMetrics,
  'configuration.md': describeConfiguration,
};

/** Writes every generated file into a folder, which is made if need be. */
export async function writeGenerated(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, describe] of Object.entries(OUTPUTS)) await writeFile(join(folder, name), describe());
}

/** One sentence for each file of a folder that is not what {@link writeGenerated} would write; none if all are. */
export async function findStale(folder: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, describe] of Object.entries(OUTPUTS)) {
    const path = join(folder, name);
    const committed = await readUnlessMissing(path);
    if (committed === describe()) continue;
    const fault = committed === null ? 'is missing' : 'differs from what the sources make';
    stale.push(`${path} ${fault}: run "${GENERATE_COMMAND}" and commit the result`);
  }
  return stale;
}

async function readUnlessMissing(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
