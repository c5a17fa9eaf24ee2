import {
  DataSourceApi,
  getDefaultTimeRange,
  type CoreApp,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type LegacyMetricFindQueryOptions,
  type MetricFindValue,
  type ScopedVars,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import type { VariableQuery } from '@plumbline/core';
import { Observable } from 'rxjs';
import { VariableSupport } from './lists/VariableSupport';
import { interpolateQuery, interpolateVariableQuery } from './query/interpolate';
import { isComplete, isVariableComplete } from './query/is-complete';
import { readPastRange } from './query/past-range';
import type { ModelsOptions, ModelsQuery, Sources } from './types';

// What asks a source is loaded on demand: the schemas that check its answers are larger than the rest of the plugin.

/** Reads models from a Plumbline exporter (live) and from an existing Prometheus datasource (history). */
export class ModelsDatasource extends DataSourceApi<ModelsQuery, ModelsOptions> {
  private readonly sources: Sources;

  constructor(settings: DataSourceInstanceSettings<ModelsOptions>) {
    super(settings);
    this.sources = {
      exporterUrl: settings.url ?? `/api/datasources/proxy/uid/${settings.uid}`,
      prometheusUid: settings.jsonData.prometheusUid,
    };
    this.variables = new VariableSupport(this);
  }

  override getDefaultQuery(_app: CoreApp): Partial<ModelsQuery> {
    const source = this.sources.prometheusUid ? 'history' : 'live';
    return { queryType: 'histogram', source, model: '', version: '', feature: '' };
  }

  override filterQuery(query: ModelsQuery): boolean {
    return !query.hide && isComplete(query);
  }

  override interpolateVariablesInQueries(queries: ModelsQuery[], vars: ScopedVars): ModelsQuery[] {
    return queries.map((query) => interpolateQuery(query, getTemplateSrv(), vars));
  }

  override getQueryDisplayText({ source, model, version, feature }: ModelsQuery): string {
    return `${feature} of ${model} ${version} (${source})`;
  }

  /** One frame a query; what fails is told in `errors` and leaves the other queries alone. */
  override query(request: DataQueryRequest<ModelsQuery>): Observable<DataQueryResponse> {
    return new Observable((subscriber) => {
      const controller = new AbortController();
      this.answer(request, controller.signal).then(
        (response) => {
          subscriber.next(response);
          subscriber.complete();
        },
        (error: unknown) => subscriber.error(error),
      );
      return () => controller.abort();
    });
  }

  /** Names for a dashboard variable; none while a variable it depends on has no value. */
  override async metricFindQuery(
    query: VariableQuery,
    { scopedVars, range }: Pick<LegacyMetricFindQueryOptions, 'scopedVars' | 'range'> = {},
  ): Promise<MetricFindValue[]> {
    const asked = interpolateVariableQuery(query, getTemplateSrv(), scopedVars);
    if (!isVariableComplete(asked)) return [];
    const { findNames } = await import('./lists/find-names');
    const names = await findNames(asked, this.sources, readPastRange(range ?? getDefaultTimeRange()));
    return names.map((name) => ({ text: name, value: name }));
  }

  /** Asks every configured source and says in words how that went; never rejects. */
  override async testDatasource(): Promise<TestDataSourceResponse> {
    const { checkDatasource } = await import('./health/check-datasource');
    return checkDatasource(this.uid, this.sources);
  }

  private async answer(
    { targets, scopedVars, range }: DataQueryRequest<ModelsQuery>,
    signal: AbortSignal,
  ): Promise<DataQueryResponse> {
    const complete = targets.filter((target) => this.filterQuery(target));
    if (complete.length === 0) return { data: [] };
    const { runQuery } = await import('./query/run-query');
    const results = await Promise.all(
      complete.map((written) => {
        const query = interpolateQuery(written, getTemplateSrv(), scopedVars);
        return runQuery({ query, written, sources: this.sources, range, signal });
      }),
    );
    const frames = results.filter((result): result is DataFrame => 'fields' in result);
    const errors = results.flatMap((result) => ('fields' in result ? [] : result));
    return errors.length > 0 ? { data: frames, errors } : { data: frames };
  }
}
