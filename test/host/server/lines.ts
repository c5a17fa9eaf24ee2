import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const hostFolder = path.resolve(import.meta.dirname, '..');

export interface LineFacts {
  /** The page's packages are resolved from here: its nearest node_modules decide. */
  readonly folder: string;
  /** Public files of `@grafana/ui`. */
  readonly uiPublicFolder: string;
  readonly version: string;
}

const LINE_FOLDERS = { '12': hostFolder } as const;

/** Grafana lines the host can stand in for. 12 comes with this workspace. */
export type Line = keyof typeof LINE_FOLDERS;

/** @throws Error if the packages of the line are not installed */
export async function readLine(line: Line): Promise<LineFacts> {
  const folder = LINE_FOLDERS[line];
  const manifest = createRequire(path.join(folder, 'index.js')).resolve('@grafana/ui/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return { folder, uiPublicFolder: path.join(path.dirname(manifest), 'dist/public'), version };
}
