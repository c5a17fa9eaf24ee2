import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startHost, type Host } from '../host/server/start-host.js';
import type { Datasource, DashboardJson } from '../host/server/types.js';
import type { Stack } from './stack.js';

const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`@plumbline/${name}/package.json`));

export interface DemoDashboard {
  /** Address of the Model dashboard, on Prometheus' history or, without it, on the exporter's own windows. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the Model dashboard, as users import it, in a page that renders it with Grafana's own packages. */
export async function startDashboard(stack: Stack): Promise<DemoDashboard> {
  const file = join(folderOf('provisioning'), 'dashboards/model.json');
  const dashboard = JSON.parse(await readFile(file, 'utf8')) as DashboardJson;
  const host: Host = await startHost({
    line: '12',
    pluginFolders: ['datasource-plugin', 'panel-plugin'].map((name) => join(folderOf(name), 'dist')),
    datasources: listDatasources(stack),
    dashboards: [dashboard],
  });
  const source = stack.prometheus ? 'history' : 'live';
  return {
    url: `${host.url}/d/${dashboard.uid}?from=now-5m&to=now&refresh=5s&var-source=${source}`,
    close: () => host.close(),
  };
}

/** The datasources under the uids of the provisioning files. */
function listDatasources({ exporter, prometheus }: Stack): Datasource[] {
  const plumbline: Datasource = {
    uid: 'plumbline',
    name: 'Plumbline',
    type: 'plumbline-models-datasource',
    url: exporter.url,
    jsonData: prometheus ? { prometheusUid: 'prometheus' } : {},
  };
  if (!prometheus) return [plumbline];
  const history = {
    uid: 'prometheus',
    name: 'Prometheus',
    type: 'prometheus',
    url: prometheus.url,
    isDefault: true,
  };
  return [history, plumbline];
}
