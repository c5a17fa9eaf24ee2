import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DEFAULT_WINDOWS, parseDuration } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FEATURE_NAMES } from '../demo/features.js';
import { SPEED, WINDOW } from '../demo/pace.js';
import { makeFolder } from '../harness/workspace.js';
import { parseDockerfile } from './dockerfile.js';
import { readCompose, ROOT, type ComposeService } from './read-compose.js';

const { services, volumes } = await readCompose();
const all = Object.entries(services);
const mountsOf = ({ volumes = [] }: ComposeService) =>
  volumes.map((volume) => {
    const [source = '', target = ''] = volume.split(':');
    return { source, target };
  });
const readYaml = async (path: string): Promise<unknown> => parse(await readFile(join(ROOT, path), 'utf8'));
const readPluginId = async (folder: string) =>
  (JSON.parse(await readFile(join(ROOT, folder, 'plugin.json'), 'utf8')) as { id: string }).id;

describe('compose.yaml', () => {
  it('pins every image, or builds a stage of the Dockerfile', async () => {
    const stages = parseDockerfile(await readFile(join(ROOT, 'Dockerfile'), 'utf8'));
    for (const [name, { image, build }] of all) {
      if (image !== undefined) expect(image, name).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+$/);
      else
        expect(
          stages.map((stage) => stage.name),
          name,
        ).toContain(build?.target);
    }
    expect(services['grafana']?.image).toMatch(/:12\.4\./);
  });

  it('mounts what is there', () => {
    for (const { source } of all.flatMap(([, service]) => mountsOf(service))) {
      const isThere = source.startsWith('./') ? existsSync(join(ROOT, source)) : source in volumes;
      expect(isThere, source).toBe(true);
    }
  });

  it('publishes each port once, to this machine alone', () => {
    const ports = all.flatMap(([, { ports = [] }]) => ports.map((port) => port.split(':')[1]));
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('waits for services and asks servers that there are, and only for health that is checked', async () => {
    for (const [name, { depends_on = [] }] of all) {
      const wanted = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on);
      for (const other of wanted) expect(services, name).toHaveProperty(other);
      for (const [other, { condition }] of Array.isArray(depends_on) ? [] : Object.entries(depends_on)) {
        if (condition === 'service_healthy') expect(services[other]).toHaveProperty('healthcheck');
      }
    }
    const texts = [
      JSON.stringify(services),
      await readFile(join(ROOT, 'provisioning/grafana/datasources/plumbline.yaml'), 'utf8'),
    ].join('\n');
    const hosts = [...texts.matchAll(/http:\/\/([a-z-]+):\d+/g)].map(([, host]) => host!);
    expect(hosts.length).toBeGreaterThan(3);
    for (const host of hosts) expect(services).toHaveProperty(host);
  });

  it('gives Grafana both plugins, by the ids they have, and lets it load them unsigned', async () => {
    const grafana = services['grafana']!;
    const plugins = mountsOf(grafana).filter(({ target }) => target.startsWith('/var/lib/grafana/plugins/'));
    const ids = await Promise.all(plugins.map(({ source }) => readPluginId(source)));
    expect(plugins.map(({ target }) => target)).toEqual(ids.map((id) => `/var/lib/grafana/plugins/${id}`));
    expect(grafana.environment?.['GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS']?.split(',')).toEqual(ids);
    const { providers } = (await readYaml('provisioning/grafana/dashboards/plumbline.yaml')) as {
      providers: { options: { path: string } }[];
    };
    const targets = mountsOf(grafana).map(({ target }) => target);
    for (const { options } of providers) expect(targets).toContain(options.path);
  });

  it('has a configuration and rules which Prometheus takes', async () => {
    const folder = await makeFolder();
    try {
      for (const { source, target } of mountsOf(services['prometheus']!)) {
        const file = join(folder.path, target.replace(/^\/etc\/prometheus\//, ''));
        await mkdir(join(file, '..'), { recursive: true });
        await copyFile(join(ROOT, source), file);
      }
      const config = join(folder.path, 'prometheus.yml');
      const { stdout } = await promisify(execFile)('promtool', ['check', 'config', config]);
      expect(stdout).toMatch(/SUCCESS: 1 rule files found[\s\S]*SUCCESS: \d+ rules found/);
    } finally {
      await folder.remove();
    }
  });

  it("replays the demo's features, a week of flights in the shortest window", () => {
    const { command = [] } = services['replay']!;
    const option = (name: string) =>
      command.flatMap((word) => (word.startsWith(`--${name}=`) ? [word.slice(name.length + 3)] : []));
    expect(option('features')).toEqual([FEATURE_NAMES.join(',')]);
    const perWindow = SPEED * parseDuration(WINDOW);
    expect(Number(option('speed')) * parseDuration(DEFAULT_WINDOWS[0]!)).toBe(perWindow);
  });
});
