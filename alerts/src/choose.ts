import { matchOverride, sortOverrides } from './floors.js';
import type { ResolvedRuleConfig } from './resolve.js';
import { label } from './template.js';

type Override = ResolvedRuleConfig['overrides'][number];

/**
 * A template of what overrides say of an alert's labels: that of the most particular one that fits and says something.
 *
 * @param pick what an override says, if anything
 * @param otherwise where none does
 */
export function chooseByOverride(
  overrides: readonly Override[],
  pick: (override: Override) => string | undefined,
  otherwise: string,
): string {
  const cases = sortOverrides(overrides).flatMap((override) => {
    const value = pick(override);
    return value === undefined ? [] : [{ when: matchTemplate(matchOverride(override)), value }];
  });
  if (cases.length === 0) return otherwise;
  const branches = cases.map(({ when, value }, i) => `{{ ${i > 0 ? 'else ' : ''}if ${when} }}${value}`);
  return `${branches.join('')}{{ else }}${otherwise}{{ end }}`;
}

const matchTemplate = (labels: Record<string, string>): string =>
  `and ${Object.entries(labels)
    .map(([name, value]) => `(eq ${label(name)} ${JSON.stringify(value)})`)
    .join(' ')}`;
