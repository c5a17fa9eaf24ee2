import { isFetchError } from '@grafana/runtime';
import { problemSchema } from '@plumbline/core';
import { TimeoutError } from 'rxjs';

/** What an answer that is none of the exporter's API means. */
export const NOT_THE_EXPORTER =
  'Something answers at this URL, but not as this version of Plumbline does. ' +
  'Give the address of the exporter itself, without /metrics or /api/v1, ' +
  'and check that exporter and plugin are of the same version.';

/** Says why a request to the exporter failed and what to do; `error` is what `BackendSrv.fetch` rejected with. */
export function explainExporterFailure(error: unknown): string {
  if (error instanceof TimeoutError) return 'The exporter does not answer.';
  if (!isFetchError(error)) {
    return `The exporter could not be asked: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { status } = error;
  const problem = problemSchema.safeParse(error.data);
  if (problem.success) return `The exporter answered with an error (${status}): ${problem.data.detail}`;
  switch (status) {
    case 400:
    case 401: // Grafana's proxy turns an exporter's 401 into a 400.
    case 403:
      return `The request was refused (${status}). Check the URL, the user and the password.`;
    case 404:
      return (
        'Something answers at the URL of the exporter, but has no API of Plumbline there (404). ' +
        '"Save & test" in the settings of the data source says what to check.'
      );
    case 502:
    case 504:
      return (
        `Grafana cannot reach the exporter (${status}). ` +
        "Check that it runs and that the URL works from Grafana's server, not only from your browser."
      );
    default:
      return `The exporter answered with an error (${status}): ${error.statusText ?? 'no reason given'}`;
  }
}
