import { describe, expect, it } from 'vitest';
import { aimRequest } from './aim-request.js';

const datasource = {
  uid: 'a',
  name: 'A',
  type: 't',
  url: 'http://exporter:1/base/',
  jsonData: { cluster: 'west' },
  secureJsonData: { token: 's3cret', basicAuthPassword: 'p' },
};
const routes = [
  {
    path: 'live/',
    url: 'https://{{ .JsonData.cluster }}.example/api',
    headers: [{ name: 'Authorization', content: 'Bearer {{ .SecureJsonData.token }}' }],
  },
  { path: 'live', url: 'https://never.example' },
];

describe('aimRequest', () => {
  it("sends what matches no route to the datasource's own URL", () => {
    expect(aimRequest(datasource, routes, 'GET', 'api/v1/models?x=1')).toEqual({
      url: 'http://exporter:1/base/api/v1/models?x=1',
      headers: {},
    });
  });

  it('takes the first route whose path is a prefix and fills its templates', () => {
    expect(aimRequest(datasource, routes, 'GET', 'live/models')).toEqual({
      url: 'https://west.example/api/models',
      headers: { authorization: 'Bearer s3cret' },
    });
  });

  it('passes over a route for another method', () => {
    const posts = [{ path: 'live/', url: 'https://post.example', method: 'POST' }];
    expect(aimRequest(datasource, posts, 'GET', 'live/x').url).toBe('http://exporter:1/base/live/x');
    expect(aimRequest(datasource, posts, 'POST', 'live/x').url).toBe('https://post.example/x');
  });

  it('keeps the path where a route has no URL of its own', () => {
    const guards = [{ path: 'live', method: 'POST', reqRole: 'Admin' }];
    expect(aimRequest(datasource, guards, 'POST', 'live/x').url).toBe('http://exporter:1/base/live/x');
  });

  it('signs in with basic authentication', () => {
    const { headers } = aimRequest({ ...datasource, basicAuthUser: 'u' }, [], 'GET', '');
    expect(headers['authorization']).toBe(`Basic ${btoa('u:p')}`);
  });

  it('names the missing value of a template', () => {
    const bad = [{ path: '', url: 'http://{{.JsonData.nope}}' }];
    expect(() => aimRequest(datasource, bad, 'GET', 'x')).toThrow(
      '{{.JsonData.nope}}: datasource A has no such value',
    );
  });
});
