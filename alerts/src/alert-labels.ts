import { chooseByOverride } from './choose.js';
import type { ResolvedRuleConfig } from './resolve.js';

/** Labels of every alert: what overrides give some models and features, as a template, else those of all. */
export function labelAlerts({ alert_labels: common, overrides }: ResolvedRuleConfig): Record<string, string> {
  const names = new Set([
    ...Object.keys(common),
    ...overrides.flatMap(({ labels }) => Object.keys(labels ?? {})),
  ]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      chooseByOverride(overrides, ({ labels }) => labels?.[name], common[name] ?? ''),
    ]),
  );
}
