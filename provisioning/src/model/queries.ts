import {
  DataqueryBuilder,
  PromQueryFormat,
  QueryEditorMode,
} from '@grafana/grafana-foundation-sdk/prometheus';

const query = (refId: string, expr: string) =>
  new DataqueryBuilder().refId(refId).expr(expr).editorMode(QueryEditorMode.Code);

/** One row a series, as of the end of the time range. Its value stands in the field `Value #refId`. */
export const queryTable = (refId: string, expr: string): DataqueryBuilder =>
  query(refId, expr).instant().format(PromQueryFormat.Table);

/** One line a series over the time range. */
export const queryLines = (refId: string, expr: string, legend: string): DataqueryBuilder =>
  query(refId, expr).range().format(PromQueryFormat.TimeSeries).legendFormat(legend);
