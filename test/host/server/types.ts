/** A datasource as provisioning would set it up. `secureJsonData` stays on the server. */
export interface Datasource {
  readonly uid: string;
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly isDefault?: boolean;
  readonly basicAuthUser?: string;
  readonly jsonData?: Readonly<Record<string, unknown>>;
  readonly secureJsonData?: Readonly<Record<string, string>>;
}

/** One entry of plugin.json's `routes`: requests below `path` go to `url` instead of the datasource's own. */
export interface ProxyRoute {
  readonly path: string;
  readonly url?: string;
  readonly method?: string;
  /** Grafana refuses the request of anybody below this role; this host's only user is an administrator. */
  readonly reqRole?: string;
  readonly headers?: readonly { readonly name: string; readonly content: string }[];
}

/** The parts of plugin.json the host reads; the page gets it whole. */
export interface PluginJson {
  readonly id: string;
  readonly type: 'panel' | 'datasource';
  readonly name: string;
  readonly info: { readonly version: string };
  readonly routes?: readonly ProxyRoute[];
}

/** A built plugin: its `dist` folder and what its plugin.json says. */
export interface BuiltPlugin {
  readonly folder: string;
  readonly json: PluginJson;
}

/** A dashboard in Grafana's classic JSON schema, as provisioning files hold it. */
export interface DashboardJson {
  readonly uid: string;
  readonly title: string;
  readonly [key: string]: unknown;
}
