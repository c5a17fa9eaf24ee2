import { SceneDataTransformer, SceneQueryRunner, VizPanel, type SceneDataProvider } from '@grafana/scenes';
import type { PanelJson } from './types';

/** Makes the real VizPanel: PanelProps, field config, option defaults, migrations and PanelChrome are Grafana's. */
export function buildPanel(panel: PanelJson): VizPanel {
  const { id, type, title = '', description, options = {}, fieldConfig, pluginVersion, transparent } = panel;
  const $data = buildData(panel);
  return new VizPanel({
    key: `panel-${id}`,
    pluginId: type,
    title,
    options,
    fieldConfig: fieldConfig ?? { defaults: {}, overrides: [] },
    ...(description && { description }),
    ...(pluginVersion && { pluginVersion }),
    ...(transparent && { displayMode: 'transparent' as const }),
    ...($data && { $data }),
  });
}

function buildData(panel: PanelJson): SceneDataProvider | undefined {
  const { targets = [], datasource, maxDataPoints, interval, transformations = [] } = panel;
  if (targets.length === 0) return undefined;
  const queries = new SceneQueryRunner({
    queries: targets,
    ...(datasource && { datasource }),
    ...(interval && { minInterval: interval }),
    ...(maxDataPoints ? { maxDataPoints } : { maxDataPointsFromWidth: true }),
  });
  return transformations.length > 0 ? new SceneDataTransformer({ $data: queries, transformations }) : queries;
}
