import type { Datasource } from './types.js';

/** Settings of a datasource as `GET /api/datasources/uid/<uid>` shows them: which secrets are set, never the secrets. */
export interface ShownDatasource extends Omit<Datasource, 'secureJsonData'> {
  readonly access: 'proxy';
  readonly basicAuth: boolean;
  readonly basicAuthUser: string;
  readonly jsonData: Readonly<Record<string, unknown>>;
  readonly secureJsonFields: Readonly<Record<string, boolean>>;
}

/** The datasources of the host; what is saved lasts as long as the host. */
export class DatasourceStore {
  private readonly byUid: Map<string, Datasource>;

  constructor(datasources: readonly Datasource[]) {
    this.byUid = new Map(datasources.map((each) => [each.uid, each]));
  }

  get(uid: string): Datasource | undefined {
    return this.byUid.get(uid);
  }

  /** Changes url, sign-in, jsonData and secrets; a secret that is not named stays. */
  save(uid: string, change: Partial<Datasource & { basicAuth: boolean }>): void {
    const old = this.byUid.get(uid);
    if (!old) throw new RangeError(`this host has no datasource ${uid}`);
    const { url = old.url, basicAuth, basicAuthUser, jsonData = {}, secureJsonData } = change;
    const { name, type, isDefault = false } = old;
    this.byUid.set(uid, {
      uid,
      name,
      type,
      isDefault,
      url,
      jsonData,
      secureJsonData: { ...old.secureJsonData, ...secureJsonData },
      ...(basicAuth && { basicAuthUser: basicAuthUser ?? '' }),
    });
  }
}

/** What may be shown of a datasource. */
export function showDatasource(datasource: Datasource): ShownDatasource {
  const { uid, name, type, url, isDefault = false, secureJsonData = {}, jsonData = {} } = datasource;
  return {
    uid,
    name,
    type,
    url,
    isDefault,
    access: 'proxy',
    basicAuth: datasource.basicAuthUser !== undefined,
    basicAuthUser: datasource.basicAuthUser ?? '',
    jsonData,
    secureJsonFields: Object.fromEntries(Object.keys(secureJsonData).map((name) => [name, true])),
  };
}
