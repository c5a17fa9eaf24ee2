import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildRuleGroups, renderPrometheusRules, type RuleConfig } from '../src/index.js';
import { runPromtool } from './promtool.js';

it.each<[string, RuleConfig, boolean]>([
  ['asks for nothing that only newer ones know', {}, false],
  ['writes keep_firing_for where it is asked for', { keep_firing_for: '10m' }, true],
])('Prometheus 2.42 takes it: %s', async (_, config, written) => {
  const text = renderPrometheusRules(buildRuleGroups(config));
  expect(text.includes('keep_firing_for')).toBe(written);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-keep-'));
  try {
    await writeFile(join(folder, 'rules.yaml'), text);
    expect(await runPromtool(['check', 'rules', join(folder, 'rules.yaml')])).toContain('SUCCESS');
  } finally {
    await rm(folder, { recursive: true });
  }
});
