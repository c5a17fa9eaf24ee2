import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that are made from sources and committed. */
export interface Generated {
  /** What each file of the folder holds, by its name. */
  readonly outputs: Readonly<Record<string, () => string>>;
  /** What makes them, such as `alerts/src`, for messages. */
  readonly source: string;
  /** The command that writes them anew. */
  readonly command: string;
}

/** Writes every generated file into a folder, which is made if need be. */
export async function writeGenerated({ outputs }: Generated, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, render] of Object.entries(outputs)) await writeFile(join(folder, name), render());
}

/** One sentence for each file of a folder that is not what {@link writeGenerated} would write; none if all are. */
export async function findStale({ outputs, source, command }: Generated, folder: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, render] of Object.entries(outputs)) {
    const path = join(folder, name);
    const committed = await readUnlessMissing(path);
    if (committed === render()) continue;
    const fault = committed === null ? 'is missing' : `differs from what ${source} makes`;
    stale.push(`${path} ${fault}: run "${command}" and commit the result`);
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
