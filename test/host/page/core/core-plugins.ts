import type { PluginMeta } from '@grafana/data';

const PREFIX = 'core:plugin/';

/**
 * Plugins that are part of Grafana's app and not on npm. These stand in for them, built from the same parts of
 * `@grafana/ui` and with the same shapes of data; their editors are left out.
 */
const modules: Record<string, () => Promise<{ plugin: unknown }>> = {
  prometheus: () => import('./prometheus/module'),
  table: () => import('./table-panel'),
  timeseries: () => import('./timeseries-panel'),
};

/** The module of a plugin of Grafana's app; undefined for all others. @throws Error for one the host has not */
export function importCorePlugin({ module }: PluginMeta): Promise<{ plugin: unknown }> | undefined {
  if (!module.startsWith(PREFIX)) return undefined;
  const load = modules[module.slice(PREFIX.length)];
  if (!load) throw new Error(`this host has no stand-in for ${module}`);
  return load();
}
