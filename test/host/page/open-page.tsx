import { getBackendSrv } from '@grafana/runtime';
import { UrlSyncContextProvider } from '@grafana/scenes';
import type { ReactNode } from 'react';
import { buildScene } from './dashboard/build-scene';
import type { DashboardJson } from './dashboard/types';
import { openDatasource } from './DatasourcePage';
import { openExplore } from './ExplorePage';
import { openHome } from './HomePage';
import { openVariable } from './VariablePage';

const DATASOURCE_PAGES: Record<string, (uid: string) => Promise<ReactNode>> = {
  '/connections/datasources/edit/': openDatasource,
  '/explore/': openExplore,
  '/variables/': openVariable,
};

/** What the host shows at a path: dashboards and forms at Grafana's own paths, editors at paths of the host. */
export async function openPage(path: string): Promise<ReactNode> {
  const [, dashboardUid] = /^\/d\/([^/]+)/.exec(path) ?? [];
  if (dashboardUid) return openDashboard(dashboardUid);
  for (const [prefix, open] of Object.entries(DATASOURCE_PAGES)) {
    if (path.startsWith(prefix)) return open(decodeURIComponent(path.slice(prefix.length)));
  }
  return openHome(Object.keys(DATASOURCE_PAGES));
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
