import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { hostFolder } from './folders.js';

export interface LineFacts {
  /** The page's packages are resolved from here: its nearest node_modules decide. */
  readonly folder: string;
  /** Public files of `@grafana/ui`. */
  readonly uiPublicFolder: string;
  readonly version: string;
}

/** 12 comes with this workspace. 13 is an install of its own, since 12 wants React 18 and 13 React 19. */
const LINE_FOLDERS = { '12': hostFolder, '13': path.join(hostFolder, 'line-13') } as const;

/** Grafana lines the host can stand in for. */
export type Line = keyof typeof LINE_FOLDERS;
export const LINES = Object.keys(LINE_FOLDERS) as Line[];

/** @throws Error if the packages of the line are not installed */
export async function readLine(line: Line): Promise<LineFacts> {
  const folder = LINE_FOLDERS[line];
  const manifest = createRequire(path.join(folder, 'index.js')).resolve('@grafana/ui/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  // Without its own install a line finds the packages of the folders above it.
  if (!version.startsWith(`${line}.`))
    throw new Error(`packages of Grafana ${line} are missing: run "npm ci --prefix ${folder}"`);
  return { folder, uiPublicFolder: path.join(path.dirname(manifest), 'dist/public'), version };
}
