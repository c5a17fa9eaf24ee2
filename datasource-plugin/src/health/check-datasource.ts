import type { TestDataSourceResponse } from '@grafana/data';
import type { Sources } from '../types';
import { checkSources } from './check-sources';
import { readConfiguredSources } from './read-settings';

/** The answer to "Save & test": what is configured is checked. Never rejects. */
export async function checkDatasource(uid: string, sources: Sources): Promise<TestDataSourceResponse> {
  return checkSources(await readConfiguredSources(uid, sources));
}
