import { matchOverride, sortOverrides } from './floors.js';
import type { ResolvedRuleConfig } from './resolve.js';
import { label } from './template.js';

/** Labels of every alert: what overrides give some models and features, as a template, else those of all. */
export function labelAlerts({ alert_labels: common, overrides }: ResolvedRuleConfig): Record<string, string> {
  const sorted = sortOverrides(overrides);
  const names = new Set([
    ...Object.keys(common),
    ...sorted.flatMap(({ labels }) => Object.keys(labels ?? {})),
  ]);
  return Object.fromEntries(
    [...names].map((name) => {
      const cases = sorted.flatMap((override) => {
        const value = override.labels?.[name];
        return value === undefined ? [] : [{ when: matchTemplate(matchOverride(override)), value }];
      });
      return [name, choose(cases, common[name] ?? '')];
    }),
  );
}

const matchTemplate = (labels: Record<string, string>): string =>
  `and ${Object.entries(labels)
    .map(([name, value]) => `(eq ${label(name)} ${JSON.stringify(value)})`)
    .join(' ')}`;

function choose(cases: readonly { when: string; value: string }[], otherwise: string): string {
  if (cases.length === 0) return otherwise;
  const branches = cases.map(({ when, value }, i) => `{{ ${i > 0 ? 'else ' : ''}if ${when} }}${value}`);
  return `${branches.join('')}{{ else }}${otherwise}{{ end }}`;
}
