import { METRICS, ROUTES, type MetricFamily } from '@plumbline/core';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configSchema, type Config } from '../config/schema.js';
import type { Service } from '../service.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
import { OPEN_WEB } from '../web/load.js';

let service: Service;
afterEach(() => service.close());

const baselines = [baselineOf([numericFeature({ name: 'x' })])];

async function start(load?: (config: Config) => Config) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const sections = { web: { listen_addresses: ['127.0.0.1:0'] } };
  const config = configSchema.parse({ ...sections, windows: ['5m', '1h'], series: { limit: 10_000 } });
  service = await startTestService({
    baselines,
    log,
    sections,
    load: () =>
      Promise.resolve().then(() => ({ config: load?.(structuredClone(config)) ?? config, web: OPEN_WEB })),
  });
  return lines;
}

const post = (path: string, body?: string) =>
  fetch(service.url + path, {
    method: 'POST',
    ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
  });
const read = async ({ name }: MetricFamily) =>
  Number(new RegExp(`^${name} (.+)$`, 'm').exec(await (await fetch(`${service.url}/metrics`)).text())![1]);
const showConfig = async () => parse(await (await fetch(service.url + ROUTES.config)).text()) as Config;

describe('a reload', () => {
  it('takes over what can change while the process runs', async () => {
    const lines = await start((config) => ({
      ...config,
      ingest: { ...config.ingest, max_body_bytes: 2 },
      log: { ...config.log, level: 'warn' },
    }));
    expect((await post(ROUTES.predictions, '[{}]')).status).toBe(422);
    const before = await read(METRICS.configReloadTimestamp);
    const answer = await post(ROUTES.reload);
    expect([answer.status, await answer.text()]).toEqual([200, 'Configuration reloaded.\n']);
    expect((await post(ROUTES.predictions, '[{}]')).status).toBe(413);
    expect((await showConfig()).ingest.max_body_bytes).toBe(2);
    expect(await read(METRICS.configReloadSuccessful)).toBe(1);
    expect(await read(METRICS.configReloadTimestamp)).toBeGreaterThanOrEqual(before);
    await service.reload();
    expect(lines.filter(({ msg }) => msg === 'configuration reloaded')).toHaveLength(0);
  });

  it('says what takes a restart, and runs on with it as it was', async () => {
    const lines = await start((config) => ({
      ...config,
      windows: ['1d'],
      web: { ...config.web, listen_addresses: [':1'], external_url: 'https://example.org/p' },
    }));
    expect(await (await post(ROUTES.reload)).text()).toBe(
      'Configuration reloaded. These changes take a restart: web.listen_addresses, web.external_url, windows.\n',
    );
    expect(lines.filter(({ msg }) => msg === 'configuration change takes a restart')).toMatchObject([
      { level: 40, key: 'web.listen_addresses', running: ['127.0.0.1:0'], wanted: [':1'] },
      { level: 40, key: 'web.external_url', running: null, wanted: 'https://example.org/p' },
      { level: 40, key: 'windows', running: ['5m', '1h'], wanted: ['1d'] },
    ]);
    const config = await showConfig();
    expect(config.web).toEqual({
      listen_addresses: ['127.0.0.1:0'],
      telemetry_path: '/metrics',
      enable_admin_api: false,
    });
    expect(config.windows).toEqual(['5m', '1h']);
  });

  it('keeps the old configuration where the new one is wrong, until it is right again', async () => {
    let wrong = true;
    const lines = await start((config) => {
      if (wrong) throw new Error('plumbline.yml:3: unknown key "x"');
      return config;
    });
    const before = await showConfig();
    const answer = await post(ROUTES.reload);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      detail: 'the old configuration stays: plumbline.yml:3: unknown key "x"',
    });
    expect(await showConfig()).toEqual(before);
    expect(await read(METRICS.configReloadSuccessful)).toBe(0);
    expect(lines.at(-1)).toMatchObject({ level: 50, reason: 'plumbline.yml:3: unknown key "x"' });
    wrong = false;
    await service.reload();
    expect(await read(METRICS.configReloadSuccessful)).toBe(1);
  });
});
