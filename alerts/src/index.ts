export { DEFAULT_RULE_CONFIG, pendingTime, type RuleConfig, type WindowConfig } from './config.js';
export { buildRuleGroups } from './groups.js';
export { renderPrometheusRules } from './prometheus.js';
export type { AlertingRule, RecordingRule, Rule, RuleGroup } from './rules.js';
