import { DataSourcePlugin } from '@grafana/data';
import { PrometheusDatasource } from './PrometheusDatasource';

export const plugin = new DataSourcePlugin(PrometheusDatasource);
