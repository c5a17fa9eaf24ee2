import {
  DataSourcePlugin,
  PanelPlugin,
  type DataSourceApi,
  type PanelPluginMeta,
  type PluginMeta,
} from '@grafana/data';
import { importCorePlugin } from './core/core-plugins';
import { sharedModules } from './shared-modules';

const PREFIX = 'package:';

/** Makes the packages Grafana shares known to SystemJS, which resolves a plugin's imports through the import map. */
export function shareModules(): void {
  const ids = Object.keys(sharedModules);
  System.addImportMap({ imports: Object.fromEntries(ids.map((id) => [id, PREFIX + id])) });
  for (const [id, namespace] of Object.entries(sharedModules)) {
    // Without the tag SystemJS copies the namespace, and what is set in it later stays invisible to plugins.
    System.set(PREFIX + id, Object.assign(namespace, { [Symbol.toStringTag]: 'Module' }));
  }
}

const modules = new Map<string, Promise<{ plugin?: unknown }>>();

function importModule(meta: PluginMeta): Promise<{ plugin?: unknown }> {
  let loading = modules.get(meta.id);
  if (!loading) {
    loading =
      importCorePlugin(meta) ??
      System.import<System.Module & { plugin?: unknown }>(`/${meta.module}?_cache=${meta.info.version}`);
    modules.set(meta.id, loading);
  }
  return loading;
}

/** @throws Error if the module exports no panel plugin */
export async function loadPanelPlugin(meta: PanelPluginMeta): Promise<PanelPlugin> {
  const { plugin } = await importModule(meta);
  if (!(plugin instanceof PanelPlugin))
    throw new Error(`${meta.module} exports no PanelPlugin named "plugin"`);
  plugin.meta = meta;
  return plugin;
}

/** @throws Error if the module exports no datasource plugin */
export async function loadDatasourcePlugin(meta: PluginMeta): Promise<DataSourcePlugin<DataSourceApi>> {
  const { plugin } = await importModule(meta);
  if (!(plugin instanceof DataSourcePlugin)) {
    throw new Error(`${meta.module} exports no DataSourcePlugin named "plugin"`);
  }
  plugin.meta = meta;
  return plugin;
}
