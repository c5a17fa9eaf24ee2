import type { VariableQuery } from '@plumbline/core';
import type { PastRange, Sources } from '../types';
import { openExporterCatalogue, openPrometheusCatalogue, type Catalogue } from './ask-lists';
import { nameFeatures, nameModels, nameRoles, nameVersions, nameWindows } from './names';

/**
 * Names for a dashboard variable or an editor: from Prometheus if one is configured, as it knows every replica and
 * the past; from the exporter if none is, or if it does not answer or knows none.
 *
 * @throws SourceError if no source answers
 */
export async function findNames(query: VariableQuery, sources: Sources, range: PastRange): Promise<string[]> {
  const exporter = openExporterCatalogue(sources.exporterUrl);
  if (!sources.prometheusUid) return listNames(query, exporter);
  try {
    const names = await listNames(query, openPrometheusCatalogue(sources.prometheusUid, range));
    return names.length > 0 ? names : await listNames(query, exporter).catch(() => names);
  } catch (error) {
    return listNames(query, exporter).catch(() => {
      throw error;
    });
  }
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
