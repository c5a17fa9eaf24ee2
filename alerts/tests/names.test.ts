import { METRICS, RECORDED } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { buildRuleGroups, type Rule, type RuleGroup } from '../src/index.js';
import { readMetricNames } from './metric-names.js';

const exported = new Set<string>(Object.values(METRICS).map(({ name }) => name));
const recordable = new Set<string>(Object.values(RECORDED));

const FROM_PROMETHEUS = ['up', 'ALERTS'];
/** Read by the rule that records them, for what was before. */
const OWN_PAST: readonly string[] = [RECORDED.drift, RECORDED.warn];
const recordsOf = ({ rules }: RuleGroup) => rules.flatMap((rule) => ('record' in rule ? [rule.record] : []));

/**
 * Names that no rule may read where it does: neither exported nor recorded by an earlier rule of the group, by the group of
 * baselines, or, for what is chained, by an earlier group.
 */
function findUnreadable(groups: readonly RuleGroup[]): string[] {
  return groups.flatMap(({ name, rules }, i) => {
    if (i === 0) expect(name).toBe('plumbline_baseline');
    const ofBaselines = i === 0 ? [] : recordsOf(groups[0]!);
    const known = new Set([...exported, ...FROM_PROMETHEUS, ...OWN_PAST, ...ofBaselines]);
    return rules.flatMap((rule) => {
      const unreadable = readMetricNames(rule.expr).filter(
        (name) => !known.has(name) && !isChained(rule, name),
      );
      if ('record' in rule) known.add(rule.record);
      return unreadable;
    });
  });
}

const isChained = (rule: Rule, name: string): boolean =>
  'record' in rule && recordable.has(name) && /^sum_over_time|^sum by .*sum_over_time/.test(rule.expr);

describe('names in the rules', () => {
  const groups = buildRuleGroups();

  it('are exported, or recorded before they are read', () => {
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

  it('cover all that can be recorded', () => {
    const full = buildRuleGroups({
      profile: 'full',
      canaries: [{ model: 'credit', canary: '8', stable: '7' }],
    });
    expect(findUnreadable(full)).toEqual([]);
    expect(new Set([...groups, ...full].flatMap(recordsOf))).toEqual(recordable);
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
