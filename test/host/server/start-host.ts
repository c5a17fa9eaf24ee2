import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeBoot } from './boot-data.js';
import { provideBundle } from './bundle-cache.js';
import { createApp } from './create-app.js';
import { DatasourceStore } from './datasource-store.js';
import { readLine, type Line } from './lines.js';
import { readPlugin } from './read-plugin.js';
import type { DashboardJson, Datasource } from './types.js';

export interface HostSetup {
  readonly line: Line;
  /** `dist` folders of built plugins. */
  readonly pluginFolders: readonly string[];
  readonly datasources: readonly Datasource[];
  readonly dashboards: readonly DashboardJson[];
}

export interface Host {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the page with plugins, datasources and dashboards on a free port of 127.0.0.1.
 * A dashboard is at `/d/<uid>`; of a datasource, the query editor is at `/explore/<uid>`, the editor of variables at
 * `/variables/<uid>`, the form at `/connections/datasources/edit/<uid>`.
 */
export async function startHost(setup: HostSetup): Promise<Host> {
  const line = await readLine(setup.line);
  const plugins = await Promise.all(setup.pluginFolders.map(readPlugin));
  const bundleFolder = await provideBundle(setup.line);

  const store = new DatasourceStore(setup.datasources);
  const bootData = describeBoot(line.version, plugins, setup.datasources);
  const app = createApp({ ...line, ...setup, bootData, plugins, store, bundleFolder });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
