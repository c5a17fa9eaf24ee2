import { createRequire } from 'node:module';
import path from 'node:path';

const workspace = path.dirname(createRequire(import.meta.url).resolve('@plumbline/test/package.json'));

/** This host's sources, also for a program that runs from `dist`: the page is bundled from them. */
export const hostFolder = path.join(workspace, 'host');

/** The repository. */
export const rootFolder = path.dirname(workspace);

/** The built plugins, as Grafana loads them. */
export const PLUGIN_FOLDERS = ['datasource-plugin', 'panel-plugin'].map((name) =>
  path.join(rootFolder, name, 'dist'),
);
