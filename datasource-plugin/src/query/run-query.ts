import type { DataFrame, DataQueryError, TimeRange } from '@grafana/data';
import type { ModelsQuery, Sources } from '../types';
import { checkQuery } from './check-query';
import { readPastRange } from './past-range';
import { runHistogram } from './run-histogram';

export interface QueryRun {
  /** Variables replaced by their values. */
  readonly query: ModelsQuery;
  /** As it stands in the dashboard. */
  readonly written: ModelsQuery;
  readonly sources: Sources;
  readonly range: TimeRange;
  readonly signal?: AbortSignal;
}

/** Answers one query: its frame, or why there is none. Never rejects. */
export async function runQuery(run: QueryRun): Promise<DataFrame | DataQueryError> {
  const { query, written, sources, range, signal } = run;
  const { refId } = written;
  try {
    const checked = checkQuery(query, written);
    const frame = await runHistogram(checked, sources, readPastRange(range), signal);
    return { ...frame, refId };
  } catch (error) {
    return { refId, message: error instanceof Error ? error.message : String(error) };
  }
}
