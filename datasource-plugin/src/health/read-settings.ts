import type { DataSourceSettings } from '@grafana/data';
import { fetchJson } from '../sources/fetch-json';
import type { ModelsOptions, Sources } from '../types';
import type { ConfiguredSources } from './check-sources';

/**
 * Which sources the saved settings name. A datasource in a dashboard knows only Grafana's proxy, never whether a URL
 * stands behind it; who may not read the settings has both checked.
 */
export async function readConfiguredSources(uid: string, sources: Sources): Promise<ConfiguredSources> {
  try {
    const settings = (await fetchJson({
      url: `/api/datasources/uid/${encodeURIComponent(uid)}`,
    })) as DataSourceSettings<ModelsOptions>;
    return {
      exporterUrl: settings.url ? sources.exporterUrl : undefined,
      prometheusUid: settings.jsonData.prometheusUid,
    };
  } catch {
    return sources;
  }
}
