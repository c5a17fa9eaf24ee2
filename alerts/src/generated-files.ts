import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GENERATE_COMMAND } from './header.js';
import { FILE_NAMES, FORMATS, renderRules } from './render.js';

const OUTPUTS: Readonly<Record<string, () => string>> = Object.fromEntries(
  FORMATS.map((format) => [FILE_NAMES[format], () => renderRules({}, format)]),
);

/** Writes every generated file into a folder, which is made if need be. */
export async function writeGenerated(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, render] of Object.entries(OUTPUTS)) await writeFile(join(folder, name), render());
}

/** One sentence for each file of a folder that is not what {@link writeGenerated} would write; none if all are. */
export async function findStale(folder: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, render] of Object.entries(OUTPUTS)) {
    const path = join(folder, name);
    const committed = await readUnlessMissing(path);
    if (committed === render()) continue;
    const fault = committed === null ? 'is missing' : 'differs from what alerts/src makes';
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
