import { chooseByOverride } from './choose.js';
import type { ResolvedRuleConfig } from './resolve.js';

/** The floor that an alert was held against, for its description: a number, or a template where some have their own. */
export function describeFloor(
  { overrides, thresholds }: ResolvedRuleConfig,
  which: 'drift_floor' | 'warn_floor',
): string {
  const pick = (override: (typeof overrides)[number]): string | undefined => override[which]?.toString();
  return chooseByOverride(overrides, pick, String(thresholds[which]));
}
