import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistogramSource } from '@plumbline/core';
import { PLUGIN_FOLDERS, rootFolder } from '../host/server/folders.js';
import { startHost, type Host } from '../host/server/start-host.js';
import type { Datasource, DashboardJson } from '../host/server/types.js';
import type { FlightModel } from './model.js';
import { WINDOW } from './pace.js';
import type { Stack } from './stack.js';

/** The feature that will lean. */
const SHOWN_FEATURE = 'origin_late_share';

export interface DemoDashboard {
  /** Address of the Model dashboard, on Prometheus' history or, without it, on the exporter's own windows. */
  readonly url: string;
  /** The same on the exporter's own windows. */
  readonly liveUrl: string;
  close(): Promise<void>;
}

/** Serves the Model dashboard, as users import it, in a page that renders it with Grafana's own packages. */
export async function startDashboard(stack: Stack, model: FlightModel): Promise<DemoDashboard> {
  const file = join(rootFolder, 'provisioning/dashboards/model.json');
  const dashboard = JSON.parse(await readFile(file, 'utf8')) as DashboardJson;
  const host: Host = await startHost({
    line: '12',
    pluginFolders: PLUGIN_FOLDERS,
    datasources: listDatasources(stack),
    dashboards: [dashboard],
  });
  const query = (source: HistogramSource) =>
    new URLSearchParams({
      from: 'now-1m',
      to: 'now',
      refresh: '5s',
      'var-model': model.name,
      'var-version': model.version,
      'var-feature': SHOWN_FEATURE,
      'var-window': WINDOW,
      'var-source': source,
    });
  const address = (source: HistogramSource) => `${host.url}/d/${dashboard.uid}?${query(source)}`;
  const [url, liveUrl] = [address(stack.prometheus ? 'history' : 'live'), address('live')];
  return { url, liveUrl, close: () => host.close() };
}

/** Nobody listens here: panels of history say that Prometheus cannot be reached. */
const NOWHERE = 'http://127.0.0.1:9';

/** The datasources under the uids of the provisioning files. */
function listDatasources({ exporter, prometheus }: Stack): Datasource[] {
  return [
    {
      uid: 'prometheus',
      name: prometheus ? 'Prometheus' : 'Prometheus (not installed)',
      type: 'prometheus',
      url: prometheus?.url ?? NOWHERE,
      isDefault: true,
      jsonData: { timeInterval: '1s' },
    },
    {
      uid: 'plumbline',
      name: 'Plumbline',
      type: 'plumbline-models-datasource',
      url: exporter.url,
      jsonData: prometheus ? { prometheusUid: 'prometheus' } : {},
    },
  ];
}
