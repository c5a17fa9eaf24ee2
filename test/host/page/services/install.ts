import { EventBusSrv, type PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import {
  config,
  setAppEvents,
  setBackendSrv,
  setDataSourceSrv,
  setPluginImportUtils,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { loadPanelPlugin, shareModules } from '../load-plugin';
import { BrowserBackendSrv } from './backend-srv';
import { BootDataSourceSrv } from './datasource-srv';
import { runRequest } from './run-request';
import { sceneTemplateSrv } from './template-srv';

/** Puts the services of Grafana's app behind the getters of `@grafana/runtime`. */
export async function installServices(): Promise<void> {
  shareModules();
  await initPluginTranslations('grafana');
  setAppEvents(new EventBusSrv());
  setBackendSrv(new BrowserBackendSrv());
  setDataSourceSrv(new BootDataSourceSrv());
  setTemplateSrv(sceneTemplateSrv);
  setRunRequest(runRequest);
  setPluginImportUtils(createPanelImporter());
}

function createPanelImporter() {
  const loaded = new Map<string, PanelPlugin>();
  return {
    getPanelPluginFromCache: (id: string) => loaded.get(id),
    async importPanelPlugin(id: string): Promise<PanelPlugin> {
      const meta = config.bootData.settings.panels[id];
      if (!meta) throw new Error(`this host has no panel plugin ${id}`);
      const plugin = await loadPanelPlugin(meta);
      loaded.set(id, plugin);
      return plugin;
    },
  };
}
