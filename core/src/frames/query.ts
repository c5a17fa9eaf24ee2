import type { Role } from '../baseline/roles.js';
import type { HistogramSource } from './histogram.js';

/** Query types of the Grafana datasource `plumbline-models-datasource`. */
export const QUERY_TYPES = ['histogram'] as const;
export type QueryType = (typeof QUERY_TYPES)[number];

/** *Histogram vs baseline*: one feature of one model version. Every text may hold dashboard variables. */
export interface HistogramQuery {
  readonly queryType: 'histogram';
  readonly source: HistogramSource;
  readonly model: string;
  readonly version: string;
  readonly feature: string;
  /** Tells apart a feature and an output of one name. */
  readonly role?: Role;
  /** Rolling window of the exporter, for `live`; its shortest if absent. `history` takes the dashboard's range. */
  readonly window?: string;
}

/** What a dashboard variable of the datasource lists. */
export type VariableQuery =
  | { readonly list: 'models' }
  | { readonly list: 'versions'; readonly model: string }
  | { readonly list: 'features'; readonly model: string; readonly version: string };
