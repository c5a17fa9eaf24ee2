import type { DataSourceJsonData } from '@grafana/data';
import type { HistogramQuery, VariableQuery } from '@plumbline/core';
import type { DataQuery } from '@grafana/schema';

/** A query as it stands in a dashboard. */
export type ModelsQuery = DataQuery & HistogramQuery;

/** A query of a dashboard variable. */
export type ModelsVariableQuery = DataQuery & VariableQuery;

/** Settings of the datasource beside the exporter's URL and sign-in. */
export interface ModelsOptions extends DataSourceJsonData {
  /** The Prometheus datasource that holds the history; none if absent. */
  prometheusUid?: string;
}

/** Where the two sources of a datasource are found. */
export interface Sources {
  /** The exporter behind Grafana's proxy. */
  readonly exporterUrl: string;
  readonly prometheusUid?: string | undefined;
}

/** A past range: seconds that end at a time in seconds since the epoch. */
export interface PastRange {
  readonly seconds: number;
  readonly end: number;
}
