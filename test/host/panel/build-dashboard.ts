import type { DashboardJson, Datasource } from '../server/types.js';

export const FRAMES_SOURCE: Datasource = {
  uid: 'frames',
  name: 'Frames',
  type: 'plumbline-frames-datasource',
  url: 'http://127.0.0.1:9',
};

export interface PanelSetup {
  readonly title: string;
  readonly frames?: readonly object[];
  /** The query fails with this message. */
  readonly error?: string;
  readonly options?: object;
  readonly fieldConfig?: object;
  readonly size?: { readonly w: number; readonly h: number };
}

/** A dashboard with one drift panel for each set-up, one below the other unless two fit into 24 columns. */
export function buildDashboard(uid: string, setups: readonly PanelSetup[]): DashboardJson {
  let x = 0;
  let y = 0;
  const panels = setups.map(({ title, frames = [], error, options = {}, fieldConfig, size }, i) => {
    const { w, h } = size ?? { w: 12, h: 10 };
    if (x + w > 24) [x, y] = [0, y + h];
    const gridPos = { x, y, w, h };
    x += w;
    const datasource = { type: FRAMES_SOURCE.type, uid: FRAMES_SOURCE.uid };
    const targets = [{ refId: 'A', datasource, frames, ...(error && { error }) }];
    return {
      id: i + 1,
      type: 'plumbline-drift-panel',
      title,
      gridPos,
      datasource,
      targets,
      options,
      ...(fieldConfig && { fieldConfig }),
    };
  });
  return { uid, title: uid, time: { from: 'now-1h', to: 'now' }, timezone: 'utc', panels };
}
