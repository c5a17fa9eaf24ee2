import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import {
  DashboardBuilder,
  DashboardCursorSync,
  type Dashboard,
  type Panel,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { MODEL_DASHBOARD_UID } from '../ids.js';
import { buildDriftTable } from './drift-table.js';
import { buildExporters } from './exporters.js';
import { buildHistogram } from './histogram.js';
import { buildMissingValues } from './missing-values.js';
import { buildPredictionMean, buildPredictionRate } from './predictions.js';
import { buildPsiOverTime } from './psi-over-time.js';
import { buildRefusedEvents } from './refused-events.js';
import { buildVariables } from './variables.js';

interface Placeable extends Builder<Panel> {
  id(id: number): this;
  gridPos(position: { x: number; y: number; w: number; h: number }): this;
}

const COLUMNS = 24;

/** Panels from top to bottom; those of a row share its width. */
const rows: readonly { readonly height: number; readonly build: readonly (() => Placeable)[] }[] = [
  { height: 11, build: [buildDriftTable, buildHistogram] },
  { height: 8, build: [buildPsiOverTime, buildMissingValues] },
  { height: 8, build: [buildPredictionRate, buildPredictionMean] },
  { height: 8, build: [buildRefusedEvents, buildExporters] },
];

/** One model version: which features have drifted, how one of them looks, and whether predictions arrive. */
export function buildModelDashboard(): Dashboard {
  const dashboard = new DashboardBuilder('Plumbline: model')
    .uid(MODEL_DASHBOARD_UID)
    .description('Drift of a model version against its training data.')
    .tags(['plumbline', 'drift'])
    .timezone('browser')
    .time({ from: 'now-6h', to: 'now' })
    .refresh('1m')
    .tooltip(DashboardCursorSync.Crosshair)
    .variables(buildVariables());
  let id = 1;
  let y = 0;
  for (const { height: h, build } of rows) {
    const w = COLUMNS / build.length;
    build.forEach((buildPanel, i) =>
      dashboard.withPanel(
        buildPanel()
          .id(id++)
          .gridPos({ x: i * w, y, w, h }),
      ),
    );
    y += h;
  }
  return dashboard.build();
}
