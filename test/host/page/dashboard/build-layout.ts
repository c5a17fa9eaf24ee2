import { SceneGridItem, SceneGridLayout, SceneGridRow } from '@grafana/scenes';
import { buildPanel } from './build-panel';
import type { PanelJson } from './types';

/** Lays panels out on Grafana's 24-column grid. The panels of an open row follow it in the list. */
export function buildLayout(panels: PanelJson[]): SceneGridLayout {
  const children: (SceneGridItem | SceneGridRow)[] = [];
  let openRow: SceneGridRow | undefined;
  for (const panel of panels) {
    if (panel.type === 'row') {
      const row = buildRow(panel);
      children.push(row);
      openRow = panel.collapsed ? undefined : row;
    } else if (openRow) {
      openRow.setState({ children: [...openRow.state.children, buildItem(panel)] });
    } else {
      children.push(buildItem(panel));
    }
  }
  return new SceneGridLayout({ children });
}

function buildRow({ title = '', collapsed = false, panels = [], gridPos }: PanelJson): SceneGridRow {
  return new SceneGridRow({ title, isCollapsed: collapsed, y: gridPos.y, children: panels.map(buildItem) });
}

function buildItem(panel: PanelJson): SceneGridItem {
  const { x, y, w, h } = panel.gridPos;
  return new SceneGridItem({ x, y, width: w, height: h, body: buildPanel(panel) });
}
