import {
  DataSourceApi,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { describeAnswer, describeFailure } from './health';

/** Talks to a Plumbline exporter through Grafana's datasource proxy. */
export class ModelsDatasource extends DataSourceApi {
  readonly #proxyUrl: string;

  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
    this.#proxyUrl = settings.url ?? `/api/datasources/proxy/uid/${settings.uid}`;
  }

  /** Answers no query type yet, so every request gets an empty response. */
  override query(): Promise<DataQueryResponse> {
    return Promise.resolve({ data: [] });
  }

  /** Asks the exporter for its models and says in words how that went; never rejects. */
  override async testDatasource(): Promise<TestDataSourceResponse> {
    const url = `${this.#proxyUrl}/api/v1/models`;
    try {
      const response = await lastValueFrom(getBackendSrv().fetch<unknown>({ url, showErrorAlert: false }));
      return describeAnswer(response.data);
    } catch (error) {
      return describeFailure(error);
    }
  }
}
