import { describe, expect, it } from 'vitest';
import { buildRuleGroups } from './groups.js';
import type { RuleGroup } from './rules.js';

const alertsOf = (groups: readonly RuleGroup[], name = 'PlumblineFeatureDrift') =>
  groups
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => ('alert' in rule && rule.alert === name ? [rule] : []));

describe('buildRuleGroups', () => {
  it('makes one group a window, evaluated as often as asked', () => {
    const groups = buildRuleGroups({ windows: [{ window: '1m', interval: '5s' }, { window: '1h' }] });
    expect(groups.map(({ name, interval }) => [name, interval])).toEqual([
      ['plumbline_baseline', '5s'],
      ['plumbline_drift_1m', '5s'],
      ['plumbline_drift_1h', '4m'],
      ['plumbline_conduct', '1m'],
    ]);
  });

  it('alerts only on windows that page', () => {
    expect(alertsOf(buildRuleGroups({ windows: [{ window: '1h' }] }))).toEqual([]);
    const paging = buildRuleGroups({ windows: [{ window: '1h', pages: true }, { window: '2h' }] });
    expect(alertsOf(paging).map((alert) => alert.for)).toEqual(['15m']);
  });

  it('gives alerts the labels and the runbook address asked for', () => {
    const groups = buildRuleGroups({
      alert_labels: { team: 'ml', environment: 'prod' },
      runbook_base_url: 'https://host/books/',
    });
    expect(alertsOf(groups).slice(-1)).toMatchObject([
      {
        labels: { team: 'ml', environment: 'prod', severity: 'critical' },
        annotations: { runbook_url: 'https://host/books/PlumblineFeatureDrift.md' },
      },
    ]);
  });
});
