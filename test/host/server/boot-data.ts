import { CORE_PLUGINS, describeCorePlugin } from './core-plugins.js';
import type { BuiltPlugin, Datasource } from './types.js';

type Theme = 'dark' | 'light';

/** What Grafana's server writes into its page for the browser: settings, plugins, datasources without secrets. */
export function describeBoot(
  grafanaVersion: string,
  plugins: readonly BuiltPlugin[],
  datasources: readonly Datasource[],
) {
  const described = [...CORE_PLUGINS.map(describeCorePlugin), ...plugins.map(describePlugin)];
  const metas = new Map(described.map((meta) => [meta.id, meta]));
  const ofType = (type: string) => [...metas.values()].filter((meta) => meta.type === type);
  const defaultDatasource = datasources.find(({ isDefault }) => isDefault) ?? datasources[0];

  return {
    user: {
      isSignedIn: true,
      orgRole: 'Admin',
      theme: 'dark' as Theme,
      lightTheme: false,
      timezone: 'utc',
      locale: 'en-US',
      permissions: {},
    },
    navTree: [],
    assets: {},
    settings: {
      appUrl: '/',
      appSubUrl: '',
      buildInfo: { version: grafanaVersion, env: 'production', edition: 'Open Source' },
      featureToggles: {},
      defaultDatasource: defaultDatasource?.name ?? '',
      panels: Object.fromEntries(ofType('panel').map((meta) => [meta.id, meta])),
      datasources: Object.fromEntries(
        datasources.map((datasource) => [datasource.name, describeDatasource(datasource, metas)]),
      ),
    },
  };
}
export type BootData = ReturnType<typeof describeBoot>;

/** The same with another theme, as Grafana does for `?theme=light`. */
export function chooseTheme(bootData: BootData, theme: unknown): BootData {
  if (theme !== 'dark' && theme !== 'light') return bootData;
  return { ...bootData, user: { ...bootData.user, theme, lightTheme: theme === 'light' } };
}

function describePlugin({ json }: BuiltPlugin) {
  const baseUrl = `public/plugins/${json.id}`;
  return {
    ...json,
    baseUrl,
    module: `${baseUrl}/module.js`,
    signature: 'unsigned',
    loadingStrategy: 'script',
  };
}

function describeDatasource(
  datasource: Datasource,
  metas: ReadonlyMap<string, ReturnType<typeof describePlugin>>,
) {
  const { uid, name, type, isDefault = false, jsonData = {} } = datasource;
  const meta = metas.get(type);
  if (!meta) throw new Error(`datasource ${name} is of type ${type}, which is no plugin of this host`);
  const url = `/api/datasources/proxy/uid/${uid}`;
  return { uid, name, type, url, isDefault, jsonData, meta, access: 'proxy', readOnly: true };
}
