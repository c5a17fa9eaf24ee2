import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildModelDashboard } from './model/dashboard.js';

/** The command that writes `dashboards/` anew. */
export const GENERATE_COMMAND = 'npm run generate --workspace @plumbline/provisioning';

const OUTPUTS: Readonly<Record<string, () => object>> = { 'model.json': buildModelDashboard };

const render = (build: () => object): string => `${JSON.stringify(build(), null, 2)}\n`;

/** Writes every dashboard into a folder, which is made if need be. */
export async function writeGenerated(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, build] of Object.entries(OUTPUTS)) await writeFile(join(folder, name), render(build));
}

/** One sentence for each file of a folder that is not what {@link writeGenerated} would write; none if all are. */
export async function findStale(folder: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, build] of Object.entries(OUTPUTS)) {
    const path = join(folder, name);
    const committed = await readUnlessMissing(path);
    if (committed === render(build)) continue;
    const fault = committed === null ? 'is missing' : 'differs from what provisioning/src makes';
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
