import { renderAlertmanager } from './alertmanager.js';
import type { RuleConfig } from './config.js';
import { renderGrafanaAlerting } from './grafana.js';
import { buildRuleGroups } from './groups.js';
import { renderPrometheusRuleCrd, renderPrometheusRules } from './prometheus.js';
import { resolveRuleConfig } from './resolve.js';

export const FORMATS = ['prometheus', 'crd', 'grafana', 'alertmanager'] as const;
export type Format = (typeof FORMATS)[number];

/** Name of the committed file of each format. */
export const FILE_NAMES: Readonly<Record<Format, string>> = {
  prometheus: 'prometheus.rules.yaml',
  crd: 'prometheusrule.yaml',
  grafana: 'grafana-alerting.yaml',
  alertmanager: 'alertmanager.yaml',
};

const RENDERERS: Readonly<Record<Format, (config: RuleConfig) => string>> = {
  prometheus: (config) => renderPrometheusRules(buildRuleGroups(config)),
  crd: (config) => renderPrometheusRuleCrd(buildRuleGroups(config)),
  grafana: (config) => renderGrafanaAlerting(resolveRuleConfig(config)),
  alertmanager: (config) => renderAlertmanager(resolveRuleConfig(config)),
};

/**
 * What a configuration says, as a file of a format.
 *
 * @throws RangeError for a configuration that makes no valid rules, see `resolveRuleConfig`
 */
export function renderRules(config: RuleConfig, format: Format): string {
  return RENDERERS[format](config);
}
