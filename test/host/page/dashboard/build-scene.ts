import {
  EmbeddedScene,
  SceneControlsSpacer,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
} from '@grafana/scenes';
import { buildLayout } from './build-layout';
import { buildVariable } from './build-variable';
import type { DashboardJson } from './types';

/** Turns a dashboard of the classic schema into the scene Grafana would show for it. */
export function buildScene(dashboard: DashboardJson): EmbeddedScene {
  const { time, timezone, refresh, panels = [], templating } = dashboard;
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ ...time, timeZone: timezone || 'utc' }),
    $variables: new SceneVariableSet({ variables: (templating?.list ?? []).map(buildVariable) }),
    controls: [
      new VariableValueSelectors({}),
      new SceneControlsSpacer(),
      new SceneTimePicker({}),
      new SceneRefreshPicker({ refresh: refresh ?? '' }),
    ],
    body: buildLayout(panels),
  });
}
