import { resolveRuleConfig, type RuleConfig } from './config.js';
import { alertFeatureDrift } from './feature-drift.js';
import { recordWindow } from './recording.js';
import type { RuleGroup } from './rules.js';

/**
 * All rules, one group a window: recording rules first, in the order in which they read each other, then alerts.
 *
 * @param config what differs from `DEFAULT_RULE_CONFIG`
 * @throws RangeError for a configuration that makes no valid rules, see `resolveRuleConfig`
 */
export function buildRuleGroups(config: Partial<RuleConfig> = {}): RuleGroup[] {
  const resolved = resolveRuleConfig(config);
  return resolved.windows.map((window) => ({
    name: `plumbline_drift_${window.window}`,
    interval: window.interval,
    rules: [...recordWindow(window.window), ...(window.pages ? [alertFeatureDrift(window, resolved)] : [])],
  }));
}
