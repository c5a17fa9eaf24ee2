import type { VariableQuery } from '@plumbline/core';
import { SourceError } from '../sources/source-error';
import type { PastRange, Sources } from '../types';
import { openExporterCatalogue, openPrometheusCatalogue, type Catalogue } from './ask-lists';
import { nameFeatures, nameModels, nameRoles, nameVersions, nameWindows } from './names';

/**
 * Names for a dashboard variable or an editor: from Prometheus if one is configured, as it knows every replica and
 * the past; from the exporter if none is, or if it does not answer or knows none.
 *
 * @throws SourceError if no source answers, or if Prometheus knows none and the exporter does not answer: a variable
 *   keeps its value where its list fails, and loses it to an empty list
 */
export async function findNames(query: VariableQuery, sources: Sources, range: PastRange): Promise<string[]> {
  const exporter = openExporterCatalogue(sources.exporterUrl);
  if (!sources.prometheusUid) return listNames(query, exporter);
  const found = await listNames(query, openPrometheusCatalogue(sources.prometheusUid, range)).catch(
    (error: SourceError) => error,
  );
  if (Array.isArray(found) && found.length > 0) return found;
  return listNames(query, exporter).catch((error: Error) => {
    throw Array.isArray(found)
      ? new SourceError(`Prometheus has no ${query.list} in this time range. ${error.message}`, {
          cause: error,
        })
      : found;
  });
}

async function listNames(query: VariableQuery, catalogue: Catalogue): Promise<string[]> {
  switch (query.list) {
    case 'models':
      return nameModels(await catalogue.versions());
    case 'versions':
      return nameVersions(await catalogue.versions(), query.model);
    case 'features':
      return nameFeatures(await catalogue.features(query.model, query.version, query.window));
    case 'roles':
      return nameRoles(await catalogue.features(query.model, query.version), query.feature);
    case 'windows':
      return nameWindows(await catalogue.windows(query.model, query.version));
  }
}
