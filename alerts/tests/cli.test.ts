import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../src/cli.js';
import { ALERT_NAMES, FORMATS, renderRules, type Format, type RuleGroup } from '../src/index.js';
import { runPromtool } from './promtool.js';

const configs = fileURLToPath(new URL('configs', import.meta.url));
const invalid = (await readdir(configs)).filter((name) => name.startsWith('invalid-'));
const TEAM = join(configs, 'team.yaml');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-rules-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Renders into a file and returns its path. */
async function render(format: Format, ...args: string[]): Promise<string> {
  const out = join(folder, `${format}.yaml`);
  expect(await run([...args, '--format', format, '--out', out])).toBe(0);
  return out;
}

describe('plumbline rules', () => {
  it.each(FORMATS)('writes %s by default settings as they are committed', async (format) => {
    expect(await readFile(await render(format), 'utf8')).toBe(renderRules({}, format));
  });

  it('writes rules of a whole configuration that promtool takes', async () => {
    const said = await runPromtool(['check', 'rules', await render('prometheus', '--config', TEAM)]);
    expect(said).toMatch(/SUCCESS: \d+ rules found/);
  });

  it('writes an Alertmanager configuration that amtool takes, with a route a team', async () => {
    const path = await render('alertmanager', '--config', TEAM);
    const { stdout } = await promisify(execFile)('amtool', ['check-config', path]);
    expect(stdout).toContain('SUCCESS');
    const route = async (...labels: string[]) =>
      (
        await promisify(execFile)('amtool', ['config', 'routes', 'test', `--config.file=${path}`, ...labels])
      ).stdout.trim();
    expect(await route('team=risk', 'severity=critical')).toBe('plumbline-risk');
    expect(await route('team=risk', 'severity=info')).toBe('plumbline-info');
    expect(await route('severity=critical')).toBe('plumbline');
  });

  it('gives the operator and Grafana the same alerts', async () => {
    const crd = parse(await readFile(await render('crd', '--config', TEAM), 'utf8')) as {
      spec: { groups: RuleGroup[] };
    };
    const alerts = crd.spec.groups
      .flatMap(({ rules }) => rules)
      .flatMap((rule) => ('alert' in rule ? [rule] : []));
    expect(new Set(alerts.map(({ alert }) => alert))).toEqual(
      new Set(ALERT_NAMES.filter((name) => name !== 'PlumblineSampleTooSmall')),
    );
    const text = await readFile(await render('grafana', '--config', TEAM), 'utf8');
    const grafana = parse(text) as {
      groups: { rules: { uid: string; title: string; data: { model: { expr?: string } }[] }[] }[];
      contactPoints: { name: string }[];
      policies: { routes: { receiver: string }[] }[];
    };
    const rules = grafana.groups.flatMap((group) => group.rules);
    expect(rules.map(({ data }) => data[0]!.model.expr).sort()).toEqual(
      alerts.map(({ expr }) => expr).sort(),
    );
    for (const field of ['uid', 'title'] as const) {
      expect(new Set(rules.map((rule) => rule[field])).size, field).toBe(rules.length);
    }
    expect(rules.every(({ uid }) => /^[a-z0-9-]{1,40}$/.test(uid))).toBe(true);
    const receivers = grafana.policies.flatMap(({ routes }) => routes.map(({ receiver }) => receiver));
    expect(grafana.contactPoints.map(({ name }) => name)).toEqual(expect.arrayContaining(receivers));
    // Prometheus's own templates mean nothing to Grafana.
    expect(text).not.toMatch(/\$value\b|with query/);
  });

  it('--profile overrides the file', async () => {
    const lean = await readFile(await render('prometheus', '--config', TEAM, '--profile', 'lean'), 'utf8');
    expect(lean).not.toContain('plumbline_wasserstein');
  });

  it.each(invalid)('refuses %s, with the line and the way out', async (name) => {
    const path = join(configs, name);
    const [, message] = /^# expect: (.*)$/m.exec(await readFile(path, 'utf8'))!;
    await expect(run(['--config', path])).rejects.toThrow(message!);
    await expect(run(['--config', path])).rejects.toThrow(path);
  });

  it('refuses what is no YAML, with the line', async () => {
    const path = join(folder, 'broken.yaml');
    await writeFile(path, 'profile: lean\nwindows: [{window: 1h]\n');
    await expect(run(['--config', path])).rejects.toThrow(`${path}:2: `);
  });

  it('refuses to write no rules at all', async () => {
    const path = join(folder, 'none.yaml');
    const alerts = Object.fromEntries(ALERT_NAMES.map((name) => [name, { enabled: false }]));
    await writeFile(path, JSON.stringify({ alerts }));
    await expect(run(['--config', path, '--format', 'grafana'])).rejects.toThrow('no rules');
  });

  it.each<[string[], string]>([
    [['--format', 'xml'], '--format "xml" is none of prometheus, crd, grafana, alertmanager'],
    [['--profile', 'fat'], '--profile "fat" is none of lean, full'],
    [['--config', 'nowhere.yaml'], 'cannot read nowhere.yaml'],
  ])('refuses %j', async (args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });
});
