import { DEFAULT_WINDOWS, FEATURE_LABELS, formatDuration, LABEL, parseDuration } from '@plumbline/core';

/** One window over which drift is recorded. */
export interface WindowConfig {
  /** Prometheus duration; written in its shortest form (24h as 1d), as the exporter does, which rules match by. */
  readonly window: string;
  /** How often the window's rules are evaluated; default 1m. Above 5m, instant queries see gaps. */
  readonly interval?: string;
  /** Whether drift over this window fires an alert on its own; default no. */
  readonly pages?: boolean;
  /** How long the alert's condition must hold; default {@link pendingTime}. */
  readonly for?: string;
}

export interface RuleConfig {
  readonly windows: readonly WindowConfig[];
  /** Where the runbooks are published: the folder that holds `<alert>.md`. */
  readonly runbookBaseUrl: string;
  /** Put on every alert beside its severity, for routing (`team`, `environment`). */
  readonly alertLabels: Readonly<Record<string, string>>;
}

/** A configuration in which nothing is left to be filled in. */
export interface ResolvedRuleConfig extends RuleConfig {
  readonly windows: readonly Required<WindowConfig>[];
}

/** Label by which Alertmanager routes. */
export const SEVERITY = 'severity';

const DEFAULT_INTERVAL = '1m';
const SHORTEST_PENDING_SECONDS = 60;
const PENDING_PART_OF_WINDOW = 1 / 4;

// Shorter windows lean from the training data with the time of day; a whole day does not.
const DEFAULT_PAGING_WINDOW = '1d';

export const DEFAULT_RULE_CONFIG: RuleConfig = {
  windows: DEFAULT_WINDOWS.map((window) => ({ window, pages: window === DEFAULT_PAGING_WINDOW })),
  runbookBaseUrl: 'https://plumbline.example/runbooks',
  alertLabels: {},
};

/**
 * How long drift over a window must hold before it fires: a quarter of the window, at least a minute. Neighbouring
 * windows share nearly all their events, so several evaluations in a row say no more than one; after a quarter of
 * the window, a quarter of the evidence is new.
 */
export function pendingTime(window: string): string {
  return formatDuration(Math.max(SHORTEST_PENDING_SECONDS, parseDuration(window) * PENDING_PART_OF_WINDOW));
}

/**
 * Fills in the defaults.
 *
 * @throws RangeError for no windows, two windows of one length, anything that is no duration, a runbook address that
 *   is no URL, or an alert label that is misspelled or already taken
 */
export function resolveRuleConfig(config: Partial<RuleConfig>): ResolvedRuleConfig {
  const { windows, runbookBaseUrl, alertLabels } = { ...DEFAULT_RULE_CONFIG, ...config };
  if (windows.length === 0) {
    throw new RangeError('windows is empty: name at least one, such as { window: "1h" }, or leave it out');
  }
  refuseEqualWindows(windows);
  Object.keys(alertLabels).forEach(checkAlertLabel);
  if (!URL.canParse(runbookBaseUrl)) {
    throw new RangeError(`runbookBaseUrl "${runbookBaseUrl}" is no URL: write it like https://host/runbooks`);
  }
  return {
    windows: windows.map(resolveWindow),
    runbookBaseUrl: runbookBaseUrl.replace(/\/+$/, ''),
    alertLabels,
  };
}

function resolveWindow(given: WindowConfig): Required<WindowConfig> {
  const window = formatDuration(parseDuration(given.window));
  const resolved = { interval: DEFAULT_INTERVAL, pages: false, for: pendingTime(window), ...given, window };
  parseDuration(resolved.interval);
  parseDuration(resolved.for);
  return resolved;
}

function refuseEqualWindows(windows: readonly WindowConfig[]): void {
  const spelled = new Map<number, string>();
  for (const { window } of windows) {
    const seconds = parseDuration(window);
    const other = spelled.get(seconds);
    if (other !== undefined) {
      throw new RangeError(`windows "${other}" and "${window}" are equally long: keep one of them`);
    }
    spelled.set(seconds, window);
  }
}

function checkAlertLabel(name: string): void {
  if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)) {
    throw new RangeError(`alertLabels: "${name}" is no label name: use letters, digits and _`);
  }
  if ([...FEATURE_LABELS, LABEL.window, SEVERITY, 'alertname'].includes(name)) {
    throw new RangeError(`alertLabels: "${name}" is set by the alert itself: choose another name`);
  }
}
