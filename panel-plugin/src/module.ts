import { PanelPlugin } from '@grafana/data';
import { DriftPanel } from './DriftPanel';

export const plugin = new PanelPlugin(DriftPanel);
