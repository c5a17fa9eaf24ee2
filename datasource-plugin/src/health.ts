import type { TestDataSourceResponse } from '@grafana/data';
import { isFetchError } from '@grafana/runtime';

const fail = (message: string): TestDataSourceResponse => ({ status: 'error', message });

/**
 * Judges what `GET /api/v1/models` answered with a 2xx status.
 * @param body the decoded body: an object or array for JSON, a string for anything else
 */
export function describeAnswer(body: unknown): TestDataSourceResponse {
  if (typeof body !== 'object' || body === null) {
    return fail(
      'Something answers at this URL, but not with JSON, so it is not the Plumbline API. ' +
        'Give the address of the exporter itself, without /metrics or /api/v1.',
    );
  }
  return { status: 'success', message: 'Connected: the Plumbline exporter answers.' };
}

/** Says why the request failed and what to do about it; `error` is whatever `BackendSrv.fetch` rejected with. */
export function describeFailure(error: unknown): TestDataSourceResponse {
  if (!isFetchError(error)) {
    return fail(`The exporter could not be asked: ${error instanceof Error ? error.message : String(error)}`);
  }
  switch (error.status) {
    case 400:
    case 401: // Grafana's proxy turns an exporter's 401 into a 400.
    case 403:
      return fail(
        `The request was refused (${error.status}). Check the URL and the user, password or token under Auth.`,
      );
    case 404:
      return fail(
        'Nothing is found at /api/v1/models below this URL (404). Check the port, and the path if the exporter runs with --web.route-prefix.',
      );
    case 502:
    case 504:
      return fail(
        `Grafana cannot reach the exporter (${error.status}). Check that it runs and that the URL works from Grafana's server, not only from your browser.`,
      );
    default:
      return fail(`The exporter answered with an error: ${error.status} ${error.statusText ?? ''}`.trimEnd());
  }
}
