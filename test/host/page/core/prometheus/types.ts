import type { DataQuery, DataSourceJsonData } from '@grafana/data';

/** A query of Grafana's Prometheus datasource, as dashboards hold it. */
export interface PromQuery extends DataQuery {
  expr: string;
  instant?: boolean;
  range?: boolean;
  format?: 'time_series' | 'table';
  legendFormat?: string;
  /** Shortest step, in Prometheus notation. */
  interval?: string;
}

export interface PromOptions extends DataSourceJsonData {
  /** Scrape interval; Grafana takes 15s if it is not set. */
  timeInterval?: string;
}

export type PromLabels = Record<string, string>;
/** Seconds since the epoch, and the value as text. */
export type PromSample = [number, string];

/** `data` of an answer to `/api/v1/query` and `/api/v1/query_range`. */
export type PromResult =
  | { resultType: 'matrix'; result: { metric: PromLabels; values: PromSample[] }[] }
  | { resultType: 'vector'; result: { metric: PromLabels; value: PromSample }[] }
  | { resultType: 'scalar'; result: PromSample };

/** One series of an answer, whatever its type. */
export interface PromSeries {
  labels: PromLabels;
  samples: PromSample[];
}
