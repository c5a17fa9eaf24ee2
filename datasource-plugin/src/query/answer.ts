import type { QueryResultMetaNotice } from '@grafana/data';
import type { HistogramResponse } from '@plumbline/core';

/** What a source answered to a histogram query. */
export interface HistogramAnswer {
  readonly histogram: HistogramResponse;
  /** What was asked, for the query inspector. */
  readonly asked: string;
  readonly notices: readonly QueryResultMetaNotice[];
}
