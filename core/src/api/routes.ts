/** Paths of the exporter's HTTP interface, shared by server, datasource and tools. */
export const ROUTES = {
  predictions: '/v1/predictions',
  models: '/api/v1/models',
  features: '/api/v1/models/:model/versions/:version/features',
  histogram: '/api/v1/models/:model/versions/:version/features/:feature/histogram',
  baselines: '/api/v1/baselines',
  baseline: '/api/v1/baselines/:model/versions/:version',
  healthy: '/-/healthy',
  ready: '/-/ready',
  reload: '/-/reload',
  config: '/config',
} as const;

/** Fills the `:name` parts of a route, encoded for a URL. */
export function fillRoute(route: string, parts: Readonly<Record<string, string>>): string {
  return route.replace(/:(\w+)/g, (whole, name: string) => {
    const value = parts[name];
    if (value === undefined) throw new RangeError(`route ${route} needs a value for ${whole}`);
    return encodeURIComponent(value);
  });
}
