import type { DataSourceInstanceSettings } from '@grafana/data';
import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { of, throwError } from 'rxjs';
import { ModelsDatasource } from './ModelsDatasource';

const settings = {
  uid: 'plumbline',
  type: 'plumbline-models-datasource',
  name: 'Plumbline',
  access: 'proxy',
  url: '/api/datasources/proxy/uid/plumbline',
  readOnly: false,
  jsonData: {},
} as DataSourceInstanceSettings;

const answerWith = (fetch: BackendSrv['fetch']) => setBackendSrv({ fetch } as BackendSrv);

describe('testDatasource', () => {
  it('asks for the models through the proxy of this datasource', async () => {
    const asked: BackendSrvRequest[] = [];
    answerWith((request) => {
      asked.push(request);
      return of({ data: { models: [] } }) as never;
    });

    const result = await new ModelsDatasource(settings).testDatasource();

    expect(asked).toEqual([
      { url: '/api/datasources/proxy/uid/plumbline/api/v1/models', showErrorAlert: false },
    ]);
    expect(result.status).toBe('success');
  });

  it('reports a failure instead of throwing', async () => {
    answerWith(() => throwError(() => ({ status: 502, data: {}, config: { url: '/' } })));

    const result = await new ModelsDatasource(settings).testDatasource();

    expect(result.status).toBe('error');
    expect(result.message).toContain('cannot reach the exporter (502)');
  });
});
