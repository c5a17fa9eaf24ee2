import { METRICS, RECORDED } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { buildRuleGroups, type RuleGroup } from '../src/index.js';
import { readMetricNames } from './metric-names.js';

const exported = new Set<string>(Object.values(METRICS).map(({ name }) => name));
const recordable = new Set<string>(Object.values(RECORDED));

/** Names that no rule may read where it does: neither exported nor recorded by an earlier rule of the group. */
function findUnreadable(groups: readonly RuleGroup[]): string[] {
  return groups.flatMap(({ rules }) => {
    const known = new Set(exported);
    return rules.flatMap((rule) => {
      const unreadable = readMetricNames(rule.expr).filter((name) => !known.has(name));
      if ('record' in rule) known.add(rule.record);
      return unreadable;
    });
  });
}

describe('names in the rules', () => {
  const groups = buildRuleGroups();

  it('are exported, or recorded by an earlier rule of the same group', () => {
    expect(findUnreadable(groups)).toEqual([]);
  });

  it('are found out when they are not', () => {
    const tampered = groups.map((group) => ({
      ...group,
      rules: group.rules.map((rule) => ({
        ...rule,
        expr: rule.expr.replaceAll(METRICS.baselineBins.name, 'plumbline_feature_baseline_bin_count'),
      })),
    }));
    expect(new Set(findUnreadable(tampered))).toEqual(new Set(['plumbline_feature_baseline_bin_count']));
    const reversed = groups.map((group) => ({ ...group, rules: group.rules.toReversed() }));
    expect(findUnreadable(reversed)).toContain(RECORDED.increase);
  });

  it.each(groups)('cover all that can be recorded ($name)', ({ rules }) => {
    const records = rules.flatMap((rule) => ('record' in rule ? [rule.record] : []));
    expect(new Set(records)).toEqual(recordable);
  });
});

describe('readMetricNames', () => {
  it.each([
    ['sum by (a, b) (increase(x_total{c="y}z", d=~"w"}[5m]))', ['x_total']],
    ['a:b:c{k="v"} >= 0.2\nand on (g) a:b:d >= on (g) (20 * max by (g) (e))', ['a:b:c', 'a:b:d', 'e']],
    ['x / on (g) group_left () (y offset 5m > bool 1e3) ^ 3', ['x', 'y']],
    ['max(max) + ln (max)', ['max']],
  ])('%s', (expr, names) => expect(readMetricNames(expr)).toEqual(names));
});
