import { formatDuration, parseDuration } from '@plumbline/core';
import { buildAlerts } from './build-alerts.js';
import type { RuleConfig } from './config.js';
import { CONDUCT } from './definition.js';
import { recordBaselines, recordWindow } from './recording.js';
import { resolveRuleConfig, type ResolvedRuleConfig } from './resolve.js';
import type { RuleGroup } from './rules.js';

const CONDUCT_INTERVAL = '1m';

/**
 * All rules: what all windows read of baselines, then one group a window with recording rules first, in the order in
 * which they read each other, then alerts. What watches the exporters themselves stands in a group of its own.
 *
 * @param config what differs from the defaults
 * @throws RangeError for a configuration that makes no valid rules, see `resolveRuleConfig`
 */
export function buildRuleGroups(config: RuleConfig = {}): RuleGroup[] {
  const resolved = resolveRuleConfig(config);
  const alerts = buildAlerts(resolved);
  const alertsOf = (name: string) => alerts.filter(({ group }) => group === name).map(({ rule }) => rule);
  // A window always records something: the list is never empty.
  return [
    { name: 'plumbline_baseline', interval: findShortestInterval(resolved), rules: recordBaselines() },
    ...resolved.windows.map((window) => ({
      name: `plumbline_drift_${window.window}`,
      interval: window.interval,
      rules: [...recordWindow(window, resolved), ...alertsOf(window.window)],
    })),
    { name: `plumbline_${CONDUCT}`, interval: CONDUCT_INTERVAL, rules: alertsOf(CONDUCT) },
  ].filter(({ rules }) => rules.length > 0);
}

/** Windows must not wait for a baseline that is new. */
const findShortestInterval = ({ windows }: ResolvedRuleConfig): string =>
  formatDuration(Math.min(...windows.map(({ interval }) => parseDuration(interval))));
