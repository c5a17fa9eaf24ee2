import { DataSourcePlugin } from '@grafana/data';
import { ConfigEditor } from './ConfigEditor';
import { ModelsDatasource } from './ModelsDatasource';

export const plugin = new DataSourcePlugin(ModelsDatasource).setConfigEditor(ConfigEditor);
