import express, { type Express } from 'express';
import { chooseTheme, type BootData } from './boot-data.js';
import { showDatasource, type DatasourceStore } from './datasource-store.js';
import { createProxy } from './proxy.js';
import { servePublicFiles } from './public-files.js';
import { renderPage } from './render-page.js';
import type { BuiltPlugin, DashboardJson } from './types.js';

export interface AppParts {
  readonly bootData: BootData;
  readonly plugins: readonly BuiltPlugin[];
  readonly store: DatasourceStore;
  readonly dashboards: readonly DashboardJson[];
  /** Folder esbuild wrote the page's bundle to. */
  readonly bundleFolder: string;
  readonly uiPublicFolder: string;
}

/** The part of Grafana's server that pages of dashboards and datasources ask for. */
export function createApp(parts: AppParts): Express {
  const { bootData, plugins, store, dashboards, bundleFolder, uiPublicFolder } = parts;
  const app = express();
  app.use('/bundle', express.static(bundleFolder));
  for (const { json, folder } of plugins) app.use(`/public/plugins/${json.id}`, express.static(folder));
  app.use('/public', servePublicFiles(uiPublicFolder));

  app.use('/api/datasources/proxy/uid/:uid', createProxy(store, plugins));
  app.get('/api/datasources/uid/:uid', (request, response) => {
    const datasource = store.get(request.params.uid);
    if (datasource) response.json(showDatasource(datasource));
    else response.status(404).json({ message: 'Data source not found' });
  });
  app.put('/api/datasources/uid/:uid', express.json(), (request, response) => {
    store.save(request.params.uid, request.body);
    response.json({ message: 'Datasource updated' });
  });
  app.get('/api/search', (_request, response) => {
    response.json(dashboards.map(({ uid, title }) => ({ uid, title, url: `/d/${uid}` })));
  });
  app.get('/api/dashboards/uid/:uid', (request, response) => {
    const dashboard = dashboards.find(({ uid }) => uid === request.params.uid);
    if (dashboard) response.json({ dashboard, meta: { slug: dashboard.uid, provisioned: true } });
    else response.status(404).json({ message: 'Dashboard not found' });
  });
  app.use('/api', (request, response) => {
    response.status(404).json({ message: `This host has no ${request.method} ${request.originalUrl}` });
  });
  app.get('/{*path}', (request, response) => {
    response.type('html').send(renderPage(chooseTheme(bootData, request.query['theme'])));
  });
  return app;
}
