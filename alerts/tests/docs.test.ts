import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ALERT_NAMES } from '../src/alert-names.js';
import { buildRuleGroups, renderRules, type RuleConfig } from '../src/index.js';

const text = await readFile(new URL('../../docs/alerts.md', import.meta.url), 'utf8');

it('docs/alerts.md has every alert with its severity and how long it waits', () => {
  const rows = [...text.matchAll(/^\| `(\w+)` +\| (\w+) +\| ([^|]+?) +\|/gm)];
  const told = rows.map(([, name, severity, waits]) => ({ name, severity, waits: waits!.split(' ').sort() }));
  const rules = buildRuleGroups({ canaries: [{ model: 'm', canary: '2', stable: '1' }] })
    .flatMap((group) => group.rules)
    .flatMap((rule) => ('alert' in rule ? [rule] : []));
  const made = ALERT_NAMES.map((name) => {
    const own = rules.filter(({ alert }) => alert === name);
    return {
      name,
      severity: own[0]!.labels['severity'],
      waits: [...new Set(own.map((rule) => rule.for))].sort(),
    };
  });
  expect(told).toHaveLength(made.length);
  expect(told).toEqual(expect.arrayContaining(made));
});

it('its example is a configuration', () => {
  const [, example] = /```yaml\n([^]*?)```/.exec(text)!;
  expect(renderRules(parse(example!) as RuleConfig, 'prometheus')).toContain('PlumblineCanaryDrift');
});
