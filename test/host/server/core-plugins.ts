import type { PluginJson } from './types.js';

/** Plugins of Grafana's app that the page has stand-ins for, see page/core. */
export const CORE_PLUGINS: readonly Pick<PluginJson, 'id' | 'type' | 'name'>[] = [
  { id: 'prometheus', type: 'datasource', name: 'Prometheus' },
  { id: 'table', type: 'panel', name: 'Table' },
  { id: 'timeseries', type: 'panel', name: 'Time series' },
];

/** Such a plugin as Grafana's server describes it to the browser. */
export function describeCorePlugin(plugin: (typeof CORE_PLUGINS)[number]) {
  const { id } = plugin;
  return {
    ...plugin,
    info: { version: '' },
    baseUrl: `public/plugins/${id}`,
    module: `core:plugin/${id}`,
    signature: 'internal',
    loadingStrategy: 'script',
    ...(plugin.type === 'datasource' && { metrics: true }),
  };
}
