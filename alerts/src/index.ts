export { ALERT_NAMES, type AlertName } from './alert-names.js';
export { ruleConfigSchema, type RuleConfig, type WindowConfig } from './config.js';
export { buildRuleGroups } from './groups.js';
export { renderPrometheusRules } from './prometheus.js';
export { FORMATS, renderRules, type Format } from './render.js';
export { pendingTime, resolveRuleConfig } from './resolve.js';
export type { AlertingRule, RecordingRule, Rule, RuleGroup } from './rules.js';
