import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { defer, of, throwError } from 'rxjs';

type Answer = (request: BackendSrvRequest) => unknown;

/** What `BackendSrv.fetch` rejects with. */
export const fetchError = (status: number, data: unknown = {}) => ({
  status,
  statusText: 'Some Status',
  data,
  config: { url: '/' },
});

/** An answer that is a failure. */
export class Failure {
  readonly error: unknown;
  constructor(status: number, data?: unknown) {
    this.error = fetchError(status, data);
  }
}

/** Stands in for Grafana's server, which no test of a plugin has; returns the requests as they come. */
export function fakeBackend(answer: Answer): BackendSrvRequest[] {
  const requests: BackendSrvRequest[] = [];
  const fetch = (request: BackendSrvRequest) =>
    defer(() => {
      requests.push(request);
      const data = answer(request);
      return data instanceof Failure ? throwError(() => data.error) : of({ data });
    });
  setBackendSrv({ fetch } as unknown as BackendSrv);
  return requests;
}
