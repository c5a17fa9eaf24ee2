import { fillRoute, METRICS, PROBLEM_CONTENT_TYPE, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../service.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

const READ = 'GET, HEAD';
const ALLOWED: Readonly<Record<keyof typeof ROUTES, string>> = {
  predictions: 'POST',
  models: READ,
  features: READ,
  histogram: READ,
  baselines: READ,
  baseline: 'GET, HEAD, PUT',
  healthy: READ,
  ready: READ,
  reload: 'POST',
  config: READ,
};
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const NAMES = { model: 'm', version: '1', feature: 'x' };
const PAGES: [string, string][] = [
  ...Object.entries(ROUTES).map(([key, route]): [string, string] => [
    fillRoute(route, NAMES),
    ALLOWED[key as keyof typeof ROUTES],
  ]),
  ['/metrics', READ],
  ['/', READ],
];

describe.each([
  ['', 1],
  ['/drift', 1],
  ['', 2],
])('methods under "%s" with %i process(es)', (prefix, workers) => {
  let service: Service;
  beforeAll(async () => {
    service = await startTestService({
      baselines: [baselineOf([numericFeature({ name: 'x' })])],
      sections: { workers, web: { route_prefix: prefix === '' ? '/' : prefix } },
    });
  });
  afterAll(() => service.close());
  const ask = (method: string, path: string) => fetch(service.url + prefix + path, { method });

  it.each(PAGES)('%s takes %s', async (path, allowed) => {
    for (const method of METHODS) {
      const answer = await ask(method, path);
      const isAllowed = allowed.split(', ').includes(method);
      expect([method, answer.status === 405]).toEqual([method, !isAllowed]);
      expect([method, answer.status === 404]).toEqual([method, false]);
      expect([method, answer.headers.get('allow')]).toEqual([method, isAllowed ? null : allowed]);
      if (isAllowed || method === 'HEAD') continue;
      expect(answer.headers.get('content-type')).toContain(PROBLEM_CONTENT_TYPE);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(new RegExp(`takes ${allowed}$`));
    }
  });

  it('has nothing elsewhere, whatever the method', async () => {
    for (const method of METHODS) expect((await ask(method, `/${METRICS.series.name}`)).status).toBe(404);
  });
});
