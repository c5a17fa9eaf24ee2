import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';

export interface JsonRequest {
  readonly url: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly signal?: AbortSignal | undefined;
}

/** Body of a GET through Grafana's server; rejects with a `FetchError` and shows no alert of its own. */
export async function fetchJson({ url, params, signal }: JsonRequest): Promise<unknown> {
  const request = {
    url,
    showErrorAlert: false,
    ...(params && { params: { ...params } }),
    ...(signal && { abortSignal: signal }),
  };
  return (await lastValueFrom(getBackendSrv().fetch<unknown>(request))).data;
}
