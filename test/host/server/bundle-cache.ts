import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { bundlePage, pageFolder } from './bundle-page.js';
import { hostFolder, rootFolder } from './folders.js';
import { readLine, type Line } from './lines.js';

const cacheFolder = path.join(rootFolder, '.cache/host-page');

/**
 * The page's bundle against one line of Grafana packages; bundles only when the page or the packages have changed.
 * @returns the folder of main.js, main.css and the chunks
 * @throws Error if the packages of the line are not installed or the page does not compile
 */
export async function provideBundle(line: Line): Promise<string> {
  const facts = await readLine(line);
  const name = `${line}-${await hashInputs(facts.folder)}`;
  const folder = path.join(cacheFolder, name);
  if (await exists(folder)) return folder;

  await mkdir(cacheFolder, { recursive: true });
  const fresh = await mkdtemp(path.join(cacheFolder, 'unfinished-'));
  try {
    await bundlePage(facts, fresh);
    // In one step, so that nobody who starts at the same time sees half a bundle.
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Somebody else was faster with the same bundle.
    if (!(await exists(folder))) throw error;
  }
  for (const other of await readdir(cacheFolder)) {
    if (other.startsWith(`${line}-`) && other !== name)
      await rm(path.join(cacheFolder, other), { recursive: true, force: true });
  }
  return folder;
}

/** Hash of all a bundle is made from: the page's files, how they are bundled, and what npm has installed. */
async function hashInputs(lineFolder: string): Promise<string> {
  const page = await readdir(pageFolder, { recursive: true, withFileTypes: true });
  const files = [
    ...page.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)),
    path.join(hostFolder, 'server/bundle-page.ts'),
    ...[rootFolder, lineFolder].map((folder) => path.join(folder, 'node_modules/.package-lock.json')),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    // A line of this workspace has its packages, and their list, in the root folder alone.
    if (await exists(file)) hash.update(`${path.relative(rootFolder, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
