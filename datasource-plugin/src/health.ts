import type { TestDataSourceResponse } from '@grafana/data';
import { isFetchError } from '@grafana/runtime';
import { modelsResponseSchema, problemSchema, ROUTES } from '@plumbline/core';

const fail = (message: string): TestDataSourceResponse => ({ status: 'error', message });
const succeed = (message: string): TestDataSourceResponse => ({ status: 'success', message });

const countWords = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/**
 * Judges what `GET /api/v1/models` answered with a 2xx status.
 * @param body the decoded body: an object for JSON, a string for anything else
 */
export function describeAnswer(body: unknown): TestDataSourceResponse {
  const answer = modelsResponseSchema.safeParse(body);
  if (!answer.success) {
    return fail(
      'Something answers at this URL, but not as this version of Plumbline does. ' +
        'Give the address of the exporter itself, without /metrics or /api/v1, ' +
        'and check that exporter and plugin are of the same version.',
    );
  }
  const { models } = answer.data;
  if (models.length === 0) {
    return succeed('Connected. The exporter watches no model yet: give it a baseline.');
  }
  const names = new Set(models.map(({ model }) => model));
  return succeed(
    `Connected. The exporter watches ${countWords(names.size, 'model')} in ${countWords(models.length, 'version')}.`,
  );
}

/** Says why the request failed and what to do about it; `error` is whatever `BackendSrv.fetch` rejected with. */
export function describeFailure(error: unknown): TestDataSourceResponse {
  if (!isFetchError(error)) {
    return fail(`The exporter could not be asked: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { status } = error;
  switch (status) {
    case 400:
    case 401: // Grafana's proxy turns an exporter's 401 into a 400.
    case 403:
      return fail(`The request was refused (${status}). Check the URL, the user and the password.`);
    case 404:
      return fail(
        `Nothing is found at ${ROUTES.models} below this URL (404). ` +
          'Check the port, and the path if the exporter runs with --web.route-prefix.',
      );
    case 502:
    case 504:
      return fail(
        `Grafana cannot reach the exporter (${status}). ` +
          "Check that it runs and that the URL works from Grafana's server, not only from your browser.",
      );
    default: {
      const problem = problemSchema.safeParse(error.data);
      const detail = problem.success ? problem.data.detail : (error.statusText ?? 'no reason given');
      return fail(`The exporter answered with an error (${status}): ${detail}`);
    }
  }
}
