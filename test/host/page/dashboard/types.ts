import type { DataSourceRef, DataTransformerConfig, FieldConfigSource } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';

/** The parts of a dashboard in the classic schema that the host renders. */
export interface DashboardJson {
  uid: string;
  title: string;
  time?: { from: string; to: string };
  timezone?: string;
  refresh?: string;
  panels?: PanelJson[];
  templating?: { list: VariableJson[] };
}

export interface PanelJson {
  id: number;
  type: string;
  title?: string;
  description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource?: DataSourceRef | null;
  targets?: DataQuery[];
  maxDataPoints?: number | null;
  interval?: string | null;
  options?: object;
  fieldConfig?: FieldConfigSource;
  transformations?: DataTransformerConfig[];
  pluginVersion?: string;
  transparent?: boolean;
  collapsed?: boolean;
  panels?: PanelJson[];
}

export interface VariableJson {
  type: string;
  name: string;
  label?: string | null;
  hide?: number;
  query?: string | DataQuery;
  regex?: string;
  datasource?: DataSourceRef | null;
  multi?: boolean;
  includeAll?: boolean;
  allValue?: string | null;
  sort?: number;
  refresh?: number;
  current?: { text?: string | string[]; value?: string | string[] };
}
