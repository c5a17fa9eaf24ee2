import {
  CoreApp,
  dateTime,
  type DataQueryRequest,
  type DataSourceInstanceSettings,
  type TimeRange,
} from '@grafana/data';
import type { BackendSrvRequest } from '@grafana/runtime';
import { HISTOGRAM_FIELDS, RECORDED } from '@plumbline/core';
import { firstValueFrom } from 'rxjs';
import { VariableSupport } from './lists/VariableSupport';
import { ModelsDatasource } from './ModelsDatasource';
import { Failure, fakeBackend } from './testing/fake-backend';
import { fakeTemplates } from './testing/fake-templates';
import { histogramOf, versionOf } from './testing/models';
import { answerAsPrometheus, vector } from './testing/prometheus';
import type { ModelsOptions, ModelsQuery } from './types';

const EXPORTER = '/api/datasources/proxy/uid/plumbline';
const PROMETHEUS = '/api/datasources/proxy/uid/prom/api/v1/query';
const SETTINGS = '/api/datasources/uid/plumbline';

const open = (jsonData: ModelsOptions = { prometheusUid: 'prom' }) =>
  new ModelsDatasource({
    uid: 'plumbline',
    type: 'plumbline-models-datasource',
    name: 'Plumbline',
    access: 'proxy',
    url: EXPORTER,
    readOnly: false,
    jsonData,
  } as DataSourceInstanceSettings<ModelsOptions>);

const from = dateTime('2026-01-01T00:00:00Z');
const to = dateTime('2026-01-01T01:00:00Z');
const range: TimeRange = { from, to, raw: { from, to } };
const END = to.valueOf() / 1000;

const live: ModelsQuery = {
  refId: 'A',
  queryType: 'histogram',
  source: 'live',
  model: '$model',
  version: '1',
  feature: '$feature',
};
const history: ModelsQuery = { ...live, source: 'history' };

const ask = (targets: ModelsQuery[], datasource = open()) =>
  firstValueFrom(
    datasource.query({ targets, range, scopedVars: {} } as unknown as DataQueryRequest<ModelsQuery>),
  );

const isTo = (url: string) => (request: BackendSrvRequest) => request.url.startsWith(url);
const byUrl =
  (answers: Readonly<Record<string, (request: BackendSrvRequest) => unknown>>) =>
  (request: BackendSrvRequest) => {
    const url = Object.keys(answers).find((each) => isTo(each)(request));
    return url ? answers[url]!(request) : new Failure(404);
  };

beforeEach(() => fakeTemplates({ model: 'churn', feature: 'age' }));

describe('a live query', () => {
  it('asks the exporter through the proxy, variables replaced, and gives its frame', async () => {
    const requests = fakeBackend(() => histogramOf());
    const { data, errors } = await ask([{ ...live, feature: 'a/b', window: '5m', role: 'feature' }]);
    expect(errors).toBeUndefined();
    expect(requests).toMatchObject([
      {
        url: `${EXPORTER}/api/v1/models/churn/versions/1/features/a%2Fb/histogram`,
        params: { window: '5m', role: 'feature' },
        showErrorAlert: false,
      },
    ]);
    expect(data).toMatchObject([
      { refId: 'A', length: 2, meta: { custom: { source: 'live', verdict: 'drift' } } },
    ]);
  });

  it('explains an empty window', async () => {
    fakeBackend(() => histogramOf({ observations: 0, verdict: 'stale' }));
    const { data } = await ask([live]);
    expect(data[0].meta.notices[0].text).toContain('counted no value of age in the last 1h');
  });

  it.each([
    [new Failure(502), 'cannot reach the exporter (502)'],
    [
      new Failure(404, { type: 'x', title: 'x', status: 404, detail: 'no model "churn"' }),
      'no model "churn"',
    ],
    ['<html></html>', 'not as this version of Plumbline does'],
    [null, 'not as this version of Plumbline does'],
    [{ ...histogramOf(), observations: 'many' }, 'not as this version of Plumbline does'],
  ])('says why there is no frame: %j', async (answer, words) => {
    fakeBackend(() => answer);
    const { data, errors } = await ask([live]);
    expect(data).toEqual([]);
    expect(errors).toMatchObject([{ refId: 'A', message: expect.stringContaining(words) }]);
  });
});

describe('a history query', () => {
  it('assembles what Prometheus says of the range', async () => {
    const requests = fakeBackend(answerAsPrometheus);
    const { data, errors } = await ask([history]);
    expect(errors).toBeUndefined();
    expect(new Set(requests.map(({ url }) => url))).toEqual(new Set([PROMETHEUS]));
    for (const { params } of requests) expect(params?.['time']).toBe(END.toFixed(3));
    expect(requests.map(({ params }) => params?.['query'])).toContainEqual(
      expect.stringContaining('{model_name="churn", model_version="1", segment="", feature="age"}[1h]'),
    );
    const [frame] = data;
    const { fields, meta } = frame;
    const shares = fields.find(({ name }: { name: string }) => name === HISTOGRAM_FIELDS.liveShare);
    expect(shares.values).toEqual([300 / 400.5, 100.5 / 400.5]);
    expect(meta.custom).toMatchObject({
      source: 'history',
      observations: 400.5,
      verdict: 'drift',
      window: '1h',
    });
    expect(meta.executedQueryString).toContain('# counts\nsum by (role, layout, bin)');
    expect(meta.notices).toEqual([]);
  });

  it('takes the last part of the range where a window is chosen', async () => {
    const requests = fakeBackend(answerAsPrometheus);
    const { data } = await ask([{ ...history, window: '5m' }]);
    expect(data[0].meta.custom.window).toBe('5m');
    const counts = requests.find(({ params }) => String(params?.['query']).includes('_bin_observations'))!;
    expect(counts.params).toMatchObject({ query: expect.stringContaining('[5m]'), time: END.toFixed(3) });

    const { errors } = await ask([{ ...history, window: 'long' }]);
    expect(errors?.[0]?.message).toContain('"long" is no duration');
  });

  it('tells of other baselines, of no traffic and of what Prometheus warns of', async () => {
    const quiet = { role: 'feature', layout: 'bbbb' };
    fakeBackend((request) => {
      const expr = String(request.params?.['query']);
      if (expr.includes('_bin_observations')) return { ...vector(), warnings: ['a store is away'] };
      const answer = answerAsPrometheus(request) as ReturnType<typeof vector>;
      if (!expr.includes('baseline_ratio')) return answer;
      const more = vector([{ ...quiet, bin: '00' }, '1']).data.result;
      return { ...answer, data: { ...answer.data, result: [...answer.data.result, ...more] } };
    });
    const { data } = await ask([history]);
    const texts = data[0].meta.notices.map(({ text }: { text: string }) => text);
    expect(texts).toEqual([
      expect.stringContaining('Shown is aaaa, the latest; values counted under bbbb are left out'),
      expect.stringContaining('Prometheus counted no value of age in the 1h up to the end of the time range'),
      'Prometheus warns: a store is away',
    ]);
    expect(data[0].meta.custom).toMatchObject({
      observations: 0,
      statistics: { psi: 0, psi_critical: null },
    });
  });

  it.each([
    [new Failure(502), 'cannot reach Prometheus (502)'],
    ['<html>', 'not as Prometheus does'],
    [vector(), 'no metrics of Plumbline in this time range'],
  ])('says why there is no frame: %j', async (answer, words) => {
    fakeBackend(() => answer);
    const { data, errors } = await ask([history]);
    expect(data).toEqual([]);
    expect(errors).toMatchObject([{ refId: 'A', message: expect.stringContaining(words) }]);
  });

  it('says what a range needs that holds counts but half a baseline', async () => {
    fakeBackend((request) =>
      String(request.params?.['query']).includes('baseline_ratio')
        ? vector([{ role: 'feature', layout: 'aaaa', bin: '00' }, '0.5'])
        : answerAsPrometheus(request),
    );
    const { errors } = await ask([history]);
    expect(errors?.[0]?.message).toContain('incomplete in Prometheus: 1 bins');
  });

  it('needs a Prometheus datasource', async () => {
    const requests = fakeBackend(() => new Failure(500));
    const { errors } = await ask([history], open({}));
    expect(errors?.[0]?.message).toContain('choose a Prometheus data source');
    expect(requests).toEqual([]);
  });
});

describe('queries', () => {
  it('fail one by one', async () => {
    fakeBackend(byUrl({ [EXPORTER]: () => histogramOf(), [PROMETHEUS]: () => new Failure(502) }));
    const { data, errors } = await ask([live, { ...history, refId: 'B' }]);
    expect(data).toMatchObject([{ refId: 'A' }]);
    expect(errors).toMatchObject([{ refId: 'B' }]);
  });

  it('that are incomplete or hidden are not asked', async () => {
    const requests = fakeBackend(() => histogramOf());
    const shell = { refId: 'C' } as ModelsQuery;
    expect(await ask([{ ...live, feature: '' }, { ...live, hide: true }, shell])).toEqual({ data: [] });
    expect(requests).toEqual([]);
  });

  it('name a variable without a value', async () => {
    fakeTemplates({ model: 'churn', feature: '' });
    expect((await ask([live])).errors?.[0]?.message).toContain('$feature has no value');
  });

  it('are called off with their subscription', () => {
    const requests = fakeBackend(() => histogramOf());
    const request = { targets: [live], range, scopedVars: {} } as unknown as DataQueryRequest<ModelsQuery>;
    open().query(request).subscribe().unsubscribe();
    expect(requests.every(({ abortSignal }) => abortSignal?.aborted)).toBe(true);
  });

  it('start from history where there is one', () => {
    expect(open().getDefaultQuery(CoreApp.Dashboard).source).toBe('history');
    expect(open({}).getDefaultQuery(CoreApp.Dashboard).source).toBe('live');
  });

  it('are written out with their variables replaced', () =>
    expect(open().interpolateVariablesInQueries([live], { feature: { text: 'x', value: 'x' } })).toEqual([
      { ...live, model: 'churn', feature: 'x' },
    ]));
});

describe('variables', () => {
  const names = async (...args: Parameters<ModelsDatasource['metricFindQuery']>) =>
    (await open().metricFindQuery(...args)).map(({ text }) => text);
  const exporter = () => ({ models: [versionOf('fraud', '1'), versionOf('fraud', '2')] });

  it('list what Prometheus knows', async () => {
    const requests = fakeBackend(byUrl({ [PROMETHEUS]: answerAsPrometheus }));
    expect(await names({ list: 'models' }, { range })).toEqual(['churn']);
    expect(await names({ list: 'versions', model: '$model' }, { range })).toEqual(['1']);
    expect(await names({ list: 'features', model: '$model', version: '1' }, { range })).toEqual(['age']);
    const ofVersion = { model: '$model', version: '1' };
    expect(await names({ list: 'roles', ...ofVersion, feature: '$feature' }, { range })).toEqual(['feature']);
    expect(await names({ list: 'windows', ...ofVersion }, { range })).toEqual(['1h']);
    expect(requests.map(({ params }) => params?.['time'])).toEqual(Array(5).fill(END.toFixed(3)));
  });

  it('rank features by the drift that Prometheus recorded over a window', async () => {
    const known = ['age', 'income'].map((feature) => [{ role: 'feature', feature }, '1'] as const);
    const requests = fakeBackend(({ params }) =>
      String(params?.['query']).includes(RECORDED.psi)
        ? vector(
            [{ role: 'feature', feature: 'age' }, '0.1'],
            [{ role: 'feature', feature: 'income' }, '0.4'],
          )
        : vector(...known),
    );
    const query = { list: 'features', model: '$model', version: '1', window: '1d' } as const;
    expect(await names(query, { range })).toEqual(['income', 'age']);
    expect(requests.map(({ params }) => params?.['query'])).toContainEqual(
      expect.stringContaining('{model_name="churn", model_version="1", segment="", window="1d"}[1h]'),
    );
  });

  it('rank features by the drift of an exporter, in a window that it keeps', async () => {
    const row = histogramOf();
    const features = [
      { ...row, statistics: { psi: 0.1, psi_critical: null } },
      { ...row, feature: 'income', statistics: { psi: 0.4, psi_critical: null } },
    ];
    const requests = fakeBackend(() => ({ model: 'churn', version: '1', features }));
    const query = { list: 'features', model: '$model', version: '1', window: '1h' } as const;
    const found = await open({}).metricFindQuery(query);
    expect(found.map(({ text }) => text)).toEqual(['income', 'age']);
    expect(requests).toMatchObject([
      { url: `${EXPORTER}/api/v1/models/churn/versions/1/features`, params: { window: '1h' } },
    ]);
  });

  it('list what the exporter knows where there is no Prometheus, or none that answers', async () => {
    fakeBackend(byUrl({ [PROMETHEUS]: () => new Failure(502), [EXPORTER]: exporter }));
    expect(await names({ list: 'models' })).toEqual(['fraud']);
    const alone = await open({}).metricFindQuery({ list: 'versions', model: 'fraud' });
    expect(alone.map(({ text }) => text)).toEqual(['2', '1']);
    expect(await names({ list: 'windows', model: 'fraud', version: '1' })).toEqual(['1h']);
  });

  it('list what the exporter knows where Prometheus knows nothing, and nothing where neither does', async () => {
    fakeBackend(byUrl({ [PROMETHEUS]: () => vector(), [EXPORTER]: exporter }));
    expect(await names({ list: 'models' })).toEqual(['fraud']);
    fakeBackend(byUrl({ [PROMETHEUS]: () => vector(), [EXPORTER]: () => ({ models: [] }) }));
    expect(await names({ list: 'models' })).toEqual([]);
  });

  it('fail, as an empty list would take the chosen value away, while the exporter is down and Prometheus has forgotten it', async () => {
    fakeBackend(byUrl({ [PROMETHEUS]: () => vector(), [EXPORTER]: () => new Failure(502) }));
    await expect(
      names({ list: 'roles', model: '$model', version: '1', feature: '$feature' }),
    ).rejects.toThrow(
      /^Prometheus has no roles in this time range\. Grafana cannot reach the exporter \(502\)/,
    );
  });

  it('say why Prometheus failed where both did', async () => {
    fakeBackend(() => new Failure(502));
    await expect(names({ list: 'models' })).rejects.toThrow('cannot reach Prometheus (502)');
  });

  it('wait for the variables they depend on', async () => {
    fakeTemplates({ model: '' });
    const requests = fakeBackend(() => new Failure(500));
    expect(await names({ list: 'versions', model: '$model' })).toEqual([]);
    expect(await names({ list: 'anything' } as never)).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('come as a frame where Grafana asks for one', async () => {
    fakeBackend(answerAsPrometheus);
    const request = { targets: [{ refId: 'v', list: 'models' }], range, scopedVars: {} };
    const { data } = await firstValueFrom(new VariableSupport(open()).query(request as never));
    expect(
      data[0].fields.map(({ name, values }: { name: string; values: string[] }) => [name, values]),
    ).toEqual([
      ['text', ['churn']],
      ['value', ['churn']],
    ]);
  });
});

describe('Save & test', () => {
  const saved = (url: string, prometheusUid?: string) => ({
    [SETTINGS]: () => ({ url, jsonData: { prometheusUid } }),
  });
  const exporter = { [EXPORTER]: () => ({ models: [versionOf('churn', '1')] }) };

  it('tests what is configured: the exporter alone', async () => {
    const requests = fakeBackend(byUrl({ ...saved('http://exporter:8080'), ...exporter }));
    expect(await open().testDatasource()).toEqual({
      status: 'success',
      message: 'Connected. The exporter watches 1 model in 1 version.',
    });
    expect(requests.filter(isTo(PROMETHEUS))).toEqual([]);
  });

  it('tests what is configured: Prometheus alone', async () => {
    const requests = fakeBackend(byUrl({ ...saved('', 'prom'), [PROMETHEUS]: answerAsPrometheus }));
    const { message } = await open().testDatasource();
    expect(message).toContain('Prometheus scrapes 1 model in 1 version');
    expect(requests.filter(isTo(EXPORTER))).toEqual([]);
  });

  it('tells failures first and goes on', async () => {
    fakeBackend(
      byUrl({ ...saved('http://exporter:8080', 'prom'), ...exporter, [PROMETHEUS]: () => new Failure(502) }),
    );
    const { status, message } = await open().testDatasource();
    expect(status).toBe('error');
    expect(message).toMatch(
      /^Grafana cannot reach Prometheus \(502\).*Connected\. The exporter watches 1 model/,
    );
  });

  it('asks for a configuration where there is none', async () => {
    fakeBackend(byUrl(saved('')));
    expect((await open().testDatasource()).message).toContain('Nothing is configured yet');
  });

  it('tests both for somebody who may not read the settings', async () => {
    fakeBackend(byUrl({ [SETTINGS]: () => new Failure(403), ...exporter, [PROMETHEUS]: answerAsPrometheus }));
    expect((await open().testDatasource()).message).toMatch(
      /Connected.*Prometheus scrapes|Prometheus scrapes.*Connected/,
    );
  });

  it.each(['<html></html>', '', null, {}, { models: [{ model: 'churn' }] }])(
    'refuses %j, which is no answer of the API',
    async (body) => {
      fakeBackend(byUrl({ ...saved('http://exporter:8080'), [EXPORTER]: () => body }));
      const { status, message } = await open().testDatasource();
      expect(status).toBe('error');
      expect(message).toContain('not as this version of Plumbline does');
    },
  );
});
