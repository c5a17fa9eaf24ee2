import { isFetchError } from '@grafana/runtime';
import { prometheusErrorSchema } from '@plumbline/core';

/** What an answer that is none of Prometheus means. */
export const NOT_PROMETHEUS =
  'The Prometheus data source answers, but not as Prometheus does. ' +
  'Check its URL in its own settings, and that no sign-in page stands before it.';

/** Says why a query to Prometheus failed and what to do; `error` is what `BackendSrv.fetch` rejected with. */
export function explainPrometheusFailure(error: unknown): string {
  if (!isFetchError(error)) {
    return `Prometheus could not be asked: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { status } = error;
  const refusal = prometheusErrorSchema.safeParse(error.data);
  if (refusal.success)
    return `Prometheus refused the query (${refusal.data.errorType}): ${refusal.data.error}`;
  switch (status) {
    case 400:
    case 401:
    case 403:
      return (
        `The request to Prometheus was refused (${status}). Check the sign-in in the settings of the ` +
        'Prometheus data source, and that you may query it.'
      );
    case 404:
      return (
        'The Prometheus data source chosen in the settings of Plumbline is not there, or its URL leads nowhere (404). ' +
        'Choose another, or correct its URL.'
      );
    case 502:
    case 503:
    case 504:
      return (
        `Grafana cannot reach Prometheus (${status}). ` +
        'Check that it runs, and test its own data source; a shorter time range helps if it was only too slow.'
      );
    default:
      return `Prometheus answered with an error (${status}): ${error.statusText ?? 'no reason given'}`;
  }
}
