import {
  DataSourceApi,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type MetricFindValue,
  type ScopedVars,
  type TestDataSourceResponse,
  type TimeRange,
} from '@grafana/data';
import { getBackendSrv, getTemplateSrv, isFetchError } from '@grafana/runtime';
import { describeSeries, listSeries, toSeriesFrames, toTableFrame } from './frames';
import { chooseSteps } from './steps';
import type { PromOptions, PromQuery, PromResult } from './types';

/**
 * Stands in for Grafana's Prometheus datasource. The package on npm has no version of these lines and asks Grafana's
 * backend, which is not here: this one asks Prometheus' own API through the proxy and gives frames of the same shapes.
 */
export class PrometheusDatasource extends DataSourceApi<PromQuery, PromOptions> {
  private readonly url: string;
  private readonly options: PromOptions;

  constructor(settings: DataSourceInstanceSettings<PromOptions>) {
    super(settings);
    this.url = settings.url!;
    this.options = settings.jsonData;
  }

  override async query(request: DataQueryRequest<PromQuery>): Promise<DataQueryResponse> {
    const targets = request.targets.filter(({ expr, hide }) => expr && !hide);
    const tables = targets.filter(({ format }) => format === 'table').length;
    const answers = await Promise.allSettled(
      targets.map((target) => this.ask(target, request, tables > 1 ? `Value #${target.refId}` : 'Value')),
    );
    const errors = answers.flatMap((answer, i) =>
      answer.status === 'rejected'
        ? [{ refId: targets[i]!.refId, message: describeError(answer.reason) }]
        : [],
    );
    const data = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    return { data, ...(errors.length > 0 && { errors, error: errors[0]! }) };
  }

  /** Values of a variable: `label_values(label)`, `label_values(series, label)` or `query_result(expression)`. */
  override async metricFindQuery(
    query: string | { query: string },
    { range, scopedVars }: { range?: TimeRange; scopedVars?: ScopedVars } = {},
  ): Promise<MetricFindValue[]> {
    const text = interpolate(typeof query === 'string' ? query : query.query, scopedVars).trim();
    const { series, label, expression } = parseVariableQuery(text);
    const [from, to] = range ? [range.from, range.to].map((time) => time.valueOf() / 1000) : [];
    if (label !== undefined) {
      const path = `/api/v1/label/${label}/values`;
      const names = { ...(series && { 'match[]': series }), ...(range && { start: from, end: to }) };
      return (await this.get<string[]>(path, names)).map((value) => ({ text: value, value }));
    }
    const params = { query: expression, ...(range && { time: to }) };
    return listSeries(await this.get<PromResult>('/api/v1/query', params)).map(describeSeries);
  }

  override async testDatasource(): Promise<TestDataSourceResponse> {
    await this.get('/api/v1/query', { query: '1' });
    return { status: 'success', message: 'Successfully queried the Prometheus API.' };
  }

  private async ask(
    target: PromQuery,
    { range, intervalMs, scopedVars }: DataQueryRequest<PromQuery>,
    valueName: string,
  ): Promise<DataFrame[]> {
    const { start, end, step, rateInterval } = chooseSteps(range, intervalMs, target, this.options);
    const seconds = Math.round((range.to.valueOf() - range.from.valueOf()) / 1000);
    const query = interpolate(target.expr, {
      ...scopedVars,
      __interval: { value: `${step}s` },
      __rate_interval: { value: `${rateInterval}s` },
      __range: { value: `${seconds}s` },
      __range_s: { value: seconds },
    });
    const answer = target.instant
      ? await this.get<PromResult>('/api/v1/query', { query, time: range.to.valueOf() / 1000 })
      : await this.get<PromResult>('/api/v1/query_range', { query, start, end, step });
    const series = listSeries(answer);
    if (target.format === 'table') return [toTableFrame(series, target.refId, valueName)];
    return toSeriesFrames(series, target, target.instant ? undefined : step);
  }

  private async get<T>(path: string, params: Record<string, unknown>): Promise<T> {
    const { data } = await getBackendSrv().get<{ data: T }>(this.url + path, params);
    return data;
  }
}

function parseVariableQuery(text: string): { series?: string; label?: string; expression?: string } {
  const [, series, label] = /^label_values\((?:(.+),)?\s*([a-zA-Z_]\w*)\)$/.exec(text) ?? [];
  if (label) return { label, ...(series && { series }) };
  const [, expression] = /^query_result\((.+)\)$/s.exec(text) ?? [];
  if (expression) return { expression };
  throw new Error(`this host's Prometheus knows label_values and query_result, not ${text}`);
}

/** Fills in variables, with what would end a string in PromQL escaped. */
function interpolate(text: string, scopedVars?: ScopedVars): string {
  return getTemplateSrv().replace(text, scopedVars, (value: unknown) =>
    String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
  );
}

function describeError(error: unknown): string {
  if (!isFetchError<{ error?: string }>(error)) return String(error);
  return error.data?.error ?? `${error.status} ${error.statusText}`;
}
