import type { DataSourceApi, DataSourceInstanceSettings, DataSourceRef, ScopedVars } from '@grafana/data';
import { config, getTemplateSrv, type DataSourceSrv, type GetDataSourceListFilters } from '@grafana/runtime';
import { loadDatasourcePlugin } from '../load-plugin';

type Ref = DataSourceRef | string | null | undefined;

/** The datasources of the boot data, found by uid, name, type, a variable, or none for the default. */
export class BootDataSourceSrv implements DataSourceSrv {
  private readonly instances = new Map<string, Promise<DataSourceApi>>();

  get(ref?: Ref, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const settings = this.getInstanceSettings(ref, scopedVars);
    if (!settings) return Promise.reject(new Error(`this host has no datasource ${JSON.stringify(ref)}`));
    let instance = this.instances.get(settings.uid);
    if (!instance) {
      instance = this.create(settings);
      this.instances.set(settings.uid, instance);
    }
    return instance;
  }

  getList({
    type,
    pluginId,
    filter = () => true,
  }: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    const types = [type ?? pluginId ?? []].flat();
    const wanted = (each: DataSourceInstanceSettings) => types.length === 0 || types.includes(each.type);
    return Object.values(config.datasources).filter((each) => wanted(each) && filter(each));
  }

  getInstanceSettings(ref?: Ref, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined {
    const all = this.getList();
    const named = typeof ref === 'string' ? ref : ref?.uid;
    if (named) {
      const name = getTemplateSrv().replace(named, scopedVars);
      return all.find((each) => each.uid === name || each.name === name);
    }
    const type = typeof ref === 'object' ? ref?.type : undefined;
    return type ? all.find((each) => each.type === type) : config.datasources[config.defaultDatasource];
  }

  async reload(): Promise<void> {
    this.instances.clear();
  }

  registerRuntimeDataSource(): void {
    throw new Error('runtime datasources are no part of this host');
  }

  private async create(settings: DataSourceInstanceSettings): Promise<DataSourceApi> {
    const plugin = await loadDatasourcePlugin(settings.meta);
    const instance: DataSourceApi = new plugin.DataSourceClass(settings);
    instance.components = plugin.components;
    return Object.assign(instance, { meta: settings.meta });
  }
}
