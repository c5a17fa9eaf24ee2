import { LABEL, matchLabels, ON_FEATURE, RECORDED } from '@plumbline/core';
import type { ResolvedRuleConfig } from './resolve.js';

type Override = ResolvedRuleConfig['overrides'][number];

/** The labels by which an override finds its features. */
export function matchOverride({ model, version, segment, feature }: Override): Record<string, string> {
  return {
    [LABEL.model]: model,
    ...(version !== undefined && { [LABEL.version]: version }),
    ...(segment !== undefined && { [LABEL.segment]: segment }),
    ...(feature !== undefined && { [LABEL.feature]: feature }),
  };
}

/** The most particular first: the first that fits wins. */
export function sortOverrides(overrides: readonly Override[]): Override[] {
  const rank = (override: Override): number => Object.keys(matchOverride(override)).length;
  return [...overrides].sort((a, b) => rank(b) - rank(a));
}

/** Smallest PSI by the configuration: a number, or a vector per feature where some have a floor of their own. */
export function floorExpr(
  { overrides, thresholds }: ResolvedRuleConfig,
  which: 'drift_floor' | 'warn_floor',
  window: string,
): number | string {
  const all = (floor: number | 'off', labels: Record<string, string>): string =>
    `0 * ${RECORDED.psi}${matchLabels({ ...labels, [LABEL.window]: window })} + ${floor === 'off' ? 'Inf' : floor}`;
  const own = sortOverrides(overrides).flatMap((override) => {
    const floor = override[which];
    return floor === undefined ? [] : [all(floor, matchOverride(override))];
  });
  if (own.length === 0) return thresholds[which];
  return [...own, all(thresholds[which], {})].join(` or ${ON_FEATURE} `);
}
