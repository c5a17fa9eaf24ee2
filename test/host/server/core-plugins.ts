import type { PluginJson } from './types.js';

/** Plugins of Grafana's app that the page has stand-ins for, see page/core. */
export const CORE_PLUGINS: readonly Pick<PluginJson, 'id' | 'type' | 'name'>[] = [
  { id: 'prometheus', type: 'datasource', name: 'Prometheus' },
  { id: 'table', type: 'panel', name: 'Table' },
  { id: 'timeseries', type: 'panel', name: 'Time series' },
];

const BLANK = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Such a plugin as Grafana's server describes it to the browser. */
export function describeCorePlugin(plugin: (typeof CORE_PLUGINS)[number]) {
  const { id } = plugin;
  return {
    ...plugin,
    // Pickers show a datasource's logo and fail without one.
    info: { version: '', logos: { small: BLANK, large: BLANK } },
    baseUrl: `public/plugins/${id}`,
    module: `core:plugin/${id}`,
    signature: 'internal',
    loadingStrategy: 'script',
    ...(plugin.type === 'datasource' && { metrics: true }),
  };
}
