import { labelAlerts } from './alert-labels.js';
import { ALERTS } from './alerts/index.js';
import { SEVERITY } from './config.js';
import type { ResolvedRuleConfig } from './resolve.js';
import type { AlertingRule } from './rules.js';
import { PROMETHEUS, type Dialect } from './template.js';

/** An alerting rule and the group it stands in: a window, or `CONDUCT`. */
export interface PlacedRule {
  readonly group: string;
  readonly rule: AlertingRule;
}

/** All alerting rules that a configuration asks for, in the order of the catalogue. */
export function buildAlerts(config: ResolvedRuleConfig, say: Dialect = PROMETHEUS): PlacedRule[] {
  const common = labelAlerts(config);
  return ALERTS.flatMap(({ name, severity, build }) => {
    const own = config.alerts[name];
    if (own?.enabled === false) return [];
    return build(config, say).map((part): PlacedRule => ({
      group: part.group,
      rule: {
        alert: name,
        expr: part.expr,
        for: own?.for ?? part.for,
        ...(config.keep_firing_for !== undefined && { keep_firing_for: config.keep_firing_for }),
        labels: { ...common, ...part.labels, [SEVERITY]: own?.severity ?? severity },
        annotations: {
          summary: part.summary,
          description: part.description.filter((sentence) => sentence !== null).join(' '),
          runbook_url: `${config.runbook_base_url}/${name}.md`,
        },
      },
    }));
  });
}
