import type { Datasource, ProxyRoute } from './types.js';

/**
 * Where Grafana's proxy sends a request, and with which headers: the first of plugin.json's routes whose path
 * is a prefix wins, else the datasource's own URL.
 * @param rest path and query behind `/api/datasources/proxy/uid/<uid>/`
 */
export function aimRequest(
  datasource: Datasource,
  routes: readonly ProxyRoute[],
  method: string,
  rest: string,
): { url: string; headers: Record<string, string> } {
  const route = findRoute(routes, method, rest);
  const fill = (template: string) => fillTemplate(template, datasource);
  const headers: Record<string, string> = {};

  const { basicAuthUser, secureJsonData } = datasource;
  if (basicAuthUser !== undefined) {
    const credentials = `${basicAuthUser}:${secureJsonData?.['basicAuthPassword'] ?? ''}`;
    headers['authorization'] = `Basic ${Buffer.from(credentials).toString('base64')}`;
  }
  for (const { name, content } of route?.headers ?? []) headers[name.toLowerCase()] = fill(content);

  const base = route?.url ? fill(route.url) : datasource.url;
  // A route without a URL of its own only says who may pass.
  const tail = route?.url ? rest.slice(route.path.length) : rest;
  return { url: `${base.replace(/\/$/, '')}/${tail.replace(/^\//, '')}`, headers };
}

/** The route of a request, if any: the first whose path is a prefix, and whose method is the request's. */
export function findRoute(
  routes: readonly ProxyRoute[],
  method: string,
  rest: string,
): ProxyRoute | undefined {
  return routes.find((each) => rest.startsWith(each.path) && (each.method ?? method) === method);
}

function fillTemplate(template: string, { name, jsonData, secureJsonData }: Datasource): string {
  return template.replace(
    /\{\{\s*\.(JsonData|SecureJsonData)\.(\w+)\s*\}\}/g,
    (whole, source: string, key: string) => {
      const value = (source === 'JsonData' ? jsonData : secureJsonData)?.[key];
      if (value === undefined)
        throw new Error(`route template ${whole}: datasource ${name} has no such value`);
      return String(value);
    },
  );
}
