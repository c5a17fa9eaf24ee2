import { PROMETHEUS_QUERY_PATH, readPrometheusVector, type PrometheusVector } from '@plumbline/core';
import { explainPrometheusFailure, NOT_PROMETHEUS } from './explain-prometheus';
import { fetchJson } from './fetch-json';
import { SourceError } from './source-error';

export interface InstantQuery {
  readonly uid: string;
  readonly expr: string;
  /** Seconds since the epoch. */
  readonly time: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Evaluates an expression in an existing Prometheus datasource. It goes through Grafana's proxy to the API that every
 * Prometheus speaks, so that sign-in and headers of that datasource hold while labels and numbers arrive as
 * Prometheus wrote them, whichever version of the Prometheus plugin is installed.
 *
 * @throws SourceError for failures and for answers that are no vector
 */
export async function askPrometheus({ uid, expr, time, signal }: InstantQuery): Promise<PrometheusVector> {
  const url = `/api/datasources/proxy/uid/${encodeURIComponent(uid)}${PROMETHEUS_QUERY_PATH}`;
  const params = { query: expr, time: time.toFixed(3) };
  const body = await fetchJson({ url, params, signal }).catch((error: unknown) => {
    throw new SourceError(explainPrometheusFailure(error), { cause: error });
  });
  try {
    return readPrometheusVector(body);
  } catch (error) {
    throw new SourceError(NOT_PROMETHEUS, { cause: error });
  }
}
