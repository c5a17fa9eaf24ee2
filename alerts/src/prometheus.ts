import { stringify } from 'yaml';
import { HEADER } from './header.js';
import type { RuleGroup } from './rules.js';

// One line a string, however long: folded lines make diffs of generated files unreadable.
const STYLE = { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false } as const;

/** A rule file that Prometheus, Mimir and Thanos load. */
export function renderPrometheusRules(groups: readonly RuleGroup[]): string {
  return HEADER + stringify({ groups }, STYLE);
}

/** The same rules as a resource of the Prometheus operator for Kubernetes. */
export function renderPrometheusRuleCrd(groups: readonly RuleGroup[]): string {
  const resource = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'plumbline', labels: { 'app.kubernetes.io/name': 'plumbline' } },
    spec: { groups },
  };
  return HEADER + stringify(resource, STYLE);
}
