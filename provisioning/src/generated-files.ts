import type { Generated } from '@plumbline/tools';
import { buildModelDashboard } from './model/dashboard.js';

const render = (dashboard: object): string => `${JSON.stringify(dashboard, null, 2)}\n`;

/** The files of `dashboards/`. */
export const GENERATED: Generated = {
  outputs: { 'model.json': () => render(buildModelDashboard()) },
  source: 'provisioning/src',
  command: 'npm run generate --workspace @plumbline/provisioning',
};
