import { DataSourcePlugin } from '@grafana/data';
import { ConfigEditor } from './editors/ConfigEditor';
import { QueryEditor } from './editors/QueryEditor';
import { ModelsDatasource } from './ModelsDatasource';
import type { ModelsOptions, ModelsQuery } from './types';

export const plugin = new DataSourcePlugin<ModelsDatasource, ModelsQuery, ModelsOptions>(ModelsDatasource)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor);
