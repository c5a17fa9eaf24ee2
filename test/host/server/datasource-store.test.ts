import { describe, expect, it } from 'vitest';
import { DatasourceStore, showDatasource } from './datasource-store.js';

const datasource = { uid: 'a', name: 'A', type: 't', url: 'http://old', secureJsonData: { token: 's3cret' } };

describe('DatasourceStore', () => {
  it('saves what the form sends and keeps secrets it does not name', () => {
    const store = new DatasourceStore([datasource]);
    store.save('a', {
      url: 'http://new',
      basicAuth: true,
      basicAuthUser: 'u',
      secureJsonData: { basicAuthPassword: 'p' },
    });
    expect(store.get('a')).toMatchObject({
      url: 'http://new',
      basicAuthUser: 'u',
      secureJsonData: { token: 's3cret', basicAuthPassword: 'p' },
    });
    store.save('a', { basicAuth: false });
    expect(store.get('a')).not.toHaveProperty('basicAuthUser');
  });

  it('refuses an unknown uid', () => {
    expect(() => new DatasourceStore([]).save('b', {})).toThrow('no datasource b');
  });
});

describe('showDatasource', () => {
  it('names the secrets that are set without showing them', () => {
    const shown = showDatasource(datasource);
    expect(shown.secureJsonFields).toEqual({ token: true });
    expect(JSON.stringify(shown)).not.toContain('s3cret');
  });
});
