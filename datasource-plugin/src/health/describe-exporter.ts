import { isFetchError } from '@grafana/runtime';
import { ROUTES, type ModelsResponse } from '@plumbline/core';
import { countWords, type Finding } from './finding';

/** Says what an exporter that answers watches. */
export function describeModels({ models }: ModelsResponse): Finding {
  if (models.length === 0) {
    return {
      status: 'success',
      message: 'Connected. The exporter watches no model yet: give it a baseline.',
    };
  }
  const names = new Set(models.map(({ model }) => model));
  const message = `Connected. The exporter watches ${countWords(names.size, 'model')} in ${countWords(models.length, 'version')}.`;
  return { status: 'success', message };
}

/** Says why an exporter did not answer; `error` is a SourceError. */
export function describeExporterFailure({ message, cause }: Error): Finding {
  // Whatever words it comes with: the list of models is at every exporter.
  const isElsewhere = isFetchError(cause) && cause.status === 404;
  const advice =
    `Nothing is found at ${ROUTES.models} below this URL (404). ` +
    'Check the port. The exporter itself has no path before that; give one only if a proxy before it adds one.';
  return { status: 'error', message: isElsewhere ? advice : message };
}
