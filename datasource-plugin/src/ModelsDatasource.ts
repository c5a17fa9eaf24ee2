import {
  DataSourceApi,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { ROUTES } from '@plumbline/core';
import { lastValueFrom } from 'rxjs';

/** Talks to a Plumbline exporter through Grafana's datasource proxy. */
export class ModelsDatasource extends DataSourceApi {
  private readonly proxyUrl: string;

  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
    this.proxyUrl = settings.url ?? `/api/datasources/proxy/uid/${settings.uid}`;
  }

  /** Answers no query type yet, so every request gets an empty response. */
  override query(): Promise<DataQueryResponse> {
    return Promise.resolve({ data: [] });
  }

  /** Asks the exporter for its models and says in words how that went; never rejects. */
  override async testDatasource(): Promise<TestDataSourceResponse> {
    // Loaded on demand, as the schemas it checks answers with are larger than the rest of the plugin.
    const { describeAnswer, describeFailure } = await import('./health');
    const url = `${this.proxyUrl}${ROUTES.models}`;
    try {
      const response = await lastValueFrom(getBackendSrv().fetch<unknown>({ url, showErrorAlert: false }));
      return describeAnswer(response.data);
    } catch (error) {
      return describeFailure(error);
    }
  }
}
