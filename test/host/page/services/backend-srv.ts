import type { BackendSrv, BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { defer, lastValueFrom, type Observable } from 'rxjs';

/** Requests to the host's server by `fetch`, with Grafana's shapes for answers and errors. */
export class BrowserBackendSrv implements BackendSrv {
  fetch<T>(request: BackendSrvRequest): Observable<FetchResponse<T>> {
    return defer(() => send<T>(request));
  }

  request<T>(request: BackendSrvRequest): Promise<T> {
    return lastValueFrom(this.fetch<T>(request)).then(({ data }) => data);
  }

  datasourceRequest<T>(request: BackendSrvRequest): Promise<FetchResponse<T>> {
    return lastValueFrom(this.fetch<T>(request));
  }

  get<T>(
    url: string,
    params?: Record<string, unknown>,
    requestId?: string,
    options?: Partial<BackendSrvRequest>,
  ) {
    return this.request<T>({
      ...options,
      method: 'GET',
      url,
      ...(params && { params }),
      ...(requestId && { requestId }),
    });
  }

  delete<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'DELETE', url, data });
  }

  post<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'POST', url, data });
  }

  patch<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'PATCH', url, data });
  }

  put<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'PUT', url, data });
  }

  chunked(): Observable<FetchResponse<Uint8Array | undefined>> {
    throw new Error('chunked requests are no part of this host');
  }
}

async function send<T>(config: BackendSrvRequest): Promise<FetchResponse<T>> {
  const { url, params = {}, method = 'GET', data, headers = {}, abortSignal } = config;
  const query = new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]));
  const target = query.size > 0 ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
  const response = await fetch(target, {
    method,
    headers: data === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    body: data === undefined ? null : JSON.stringify(data),
    signal: abortSignal ?? null,
  });
  const body = parseBody(await response.text());
  const { status, statusText, ok, redirected, type } = response;
  if (!ok) {
    const error: FetchError = { status, statusText, data: body, config };
    throw error;
  }
  return {
    data: body as T,
    status,
    statusText,
    ok,
    redirected,
    type,
    headers: response.headers,
    url: response.url,
    config,
  };
}

/** JSON if it is JSON, else the text, as Grafana does. */
function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
