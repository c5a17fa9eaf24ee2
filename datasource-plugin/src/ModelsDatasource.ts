import type {
  CoreApp} from '@grafana/data';
import {
  DataSourceApi,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type ScopedVars,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getBackendSrv, getTemplateSrv } from '@grafana/runtime';
import { ROUTES } from '@plumbline/core';
import { lastValueFrom, Observable } from 'rxjs';
import { interpolateQuery } from './query/interpolate';
import { isComplete } from './query/is-complete';
import type { ModelsOptions, ModelsQuery, Sources } from './types';

/** Reads models from a Plumbline exporter (live) and from an existing Prometheus datasource (history). */
export class ModelsDatasource extends DataSourceApi<ModelsQuery, ModelsOptions> {
  private readonly sources: Sources;

  constructor(settings: DataSourceInstanceSettings<ModelsOptions>) {
    super(settings);
    this.sources = {
      exporterUrl: settings.url ?? `/api/datasources/proxy/uid/${settings.uid}`,
      prometheusUid: settings.jsonData.prometheusUid,
    };
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

  /** Asks the exporter for its models and says in words how that went; never rejects. */
  override async testDatasource(): Promise<TestDataSourceResponse> {
    // Loaded on demand, as the schemas it checks answers with are larger than the rest of the plugin.
    const { describeAnswer, describeFailure } = await import('./health');
    const url = `${this.sources.exporterUrl}${ROUTES.models}`;
    try {
      const response = await lastValueFrom(getBackendSrv().fetch<unknown>({ url, showErrorAlert: false }));
      return describeAnswer(response.data);
    } catch (error) {
      return describeFailure(error);
    }
  }

  private async answer(
    { targets, scopedVars, range }: DataQueryRequest<ModelsQuery>,
    signal: AbortSignal,
  ): Promise<DataQueryResponse> {
    const complete = targets.filter((target) => this.filterQuery(target));
    if (complete.length === 0) return { data: [] };
    // Loaded on demand, as the schemas it checks answers with are larger than the rest of the plugin.
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
