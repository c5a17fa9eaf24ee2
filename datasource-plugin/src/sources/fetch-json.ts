import { getBackendSrv } from '@grafana/runtime';
import { identity, lastValueFrom, timeout } from 'rxjs';

export interface JsonRequest {
  readonly url: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly signal?: AbortSignal | undefined;
  /** Rejects with rxjs' `TimeoutError` if there is no answer by then; as long as Grafana waits if absent. */
  readonly patienceMs?: number;
}

/** Body of a GET through Grafana's server; rejects with a `FetchError` and shows no alert of its own. */
export async function fetchJson({ url, params, signal, patienceMs }: JsonRequest): Promise<unknown> {
  const request = {
    url,
    showErrorAlert: false,
    ...(params && { params: { ...params } }),
    ...(signal && { abortSignal: signal }),
  };
  const answer = getBackendSrv()
    .fetch<unknown>(request)
    .pipe(patienceMs === undefined ? identity : timeout(patienceMs));
  return (await lastValueFrom(answer)).data;
}
