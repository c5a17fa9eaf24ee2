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
  /**
   * How long a span is compared, in Prometheus notation. `live`: a window that the exporter keeps, its shortest if
   * absent. `history`: any span, which ends with the dashboard's range; all of the range if absent.
   */
  readonly window?: string;
}

/** What a dashboard variable of the datasource lists. */
export type VariableQuery =
  | { readonly list: 'models' }
  | { readonly list: 'versions'; readonly model: string }
  | {
      readonly list: 'features';
      readonly model: string;
      readonly version: string;
      /** With a window, the most drifted features come first. */
      readonly window?: string;
    }
  /** Of the inputs and outputs of one name. */
  | { readonly list: 'roles'; readonly model: string; readonly version: string; readonly feature: string }
  /** Over which drift is recorded or kept. */
  | { readonly list: 'windows'; readonly model: string; readonly version: string };
