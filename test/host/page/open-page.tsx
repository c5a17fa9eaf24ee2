import { getBackendSrv } from '@grafana/runtime';
import { UrlSyncContextProvider } from '@grafana/scenes';
import type { ReactNode } from 'react';
import { buildScene } from './dashboard/build-scene';
import type { DashboardJson } from './dashboard/types';
import { openDatasource } from './DatasourcePage';

/** What the host shows at a path: the same paths as Grafana's. */
export async function openPage(path: string): Promise<ReactNode> {
  const [, dashboardUid] = /^\/d\/([^/]+)/.exec(path) ?? [];
  if (dashboardUid) return openDashboard(dashboardUid);
  const [, datasourceUid] = /^\/connections\/datasources\/edit\/([^/]+)/.exec(path) ?? [];
  if (datasourceUid) return openDatasource(datasourceUid);
  return (
    <p>
      This host has dashboards at /d/&lt;uid&gt; and datasources at /connections/datasources/edit/&lt;uid&gt;.
    </p>
  );
}

async function openDashboard(uid: string): Promise<ReactNode> {
  const { dashboard } = await getBackendSrv().get<{ dashboard: DashboardJson }>(`/api/dashboards/uid/${uid}`);
  const scene = buildScene(dashboard);
  return (
    <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
      <scene.Component model={scene} />
    </UrlSyncContextProvider>
  );
}
