import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PLUGIN } from './ids.js';

// What Grafana 12.4 reads. It drops unknown keys in silence, so here they are errors.
const datasourcesSchema = z.strictObject({
  apiVersion: z.literal(1),
  datasources: z.array(
    z.strictObject({
      name: z.string(),
      uid: z.string().regex(/^[\w-]{1,40}$/),
      type: z.enum(PLUGIN),
      access: z.literal('proxy'),
      url: z.url({ protocol: /^http$/ }),
      isDefault: z.boolean().optional(),
      jsonData: z.strictObject({
        timeInterval: z.string().optional(),
        httpMethod: z.enum(['GET', 'POST']).optional(),
        prometheusUid: z.string().optional(),
      }),
    }),
  ),
});
const dashboardsSchema = z.strictObject({
  apiVersion: z.literal(1),
  providers: z.array(
    z.strictObject({
      name: z.string(),
      type: z.literal('file'),
      folder: z.string(),
      folderUid: z.string().regex(/^[\w-]{1,40}$/),
      allowUiUpdates: z.boolean(),
      updateIntervalSeconds: z.number().min(10),
      options: z.strictObject({ path: z.string().startsWith('/') }),
    }),
  ),
});

const read = async (name: string): Promise<unknown> =>
  parse(await readFile(new URL(`../grafana/${name}`, import.meta.url), 'utf8'));
const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;

describe('provisioning of Grafana', () => {
  it('sets up a Prometheus and a Plumbline datasource that know each other', async () => {
    const { datasources } = datasourcesSchema.parse(await read('datasources/plumbline.yaml'));
    expect(datasources.map(({ type }) => type)).toEqual([PLUGIN.prometheus, PLUGIN.models]);
    expect(isUnique(datasources.map(({ uid }) => uid)) && isUnique(datasources.map(({ name }) => name))).toBe(
      true,
    );
    // Two defaults in one organisation keep Grafana from starting.
    expect(datasources.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    const [prometheus, plumbline] = datasources;
    expect(plumbline!.jsonData.prometheusUid).toBe(prometheus!.uid);
  });

  it('finds the dashboards in a folder', async () => {
    const { providers } = dashboardsSchema.parse(await read('dashboards/plumbline.yaml'));
    expect(isUnique(providers.map(({ name }) => name))).toBe(true);
  });
});
