import { DRIFT_FLOOR, formatDuration, parseDuration, WARN_FLOOR } from '@plumbline/core';
import type { z } from 'zod';
import { ruleConfigSchema, type RuleConfig } from './config.js';

type Parsed = z.output<typeof ruleConfigSchema>;

/** One window with nothing left to be filled in. */
export interface ResolvedWindow {
  readonly window: string;
  readonly interval: string;
  readonly pages: boolean;
  readonly for: string;
  readonly compare_with: readonly string[];
  /** Shorter window whose counts are added over time in place of reading counters over all of this one. */
  readonly chainedFrom?: string;
}

/** A configuration in which nothing is left to be filled in. */
export interface ResolvedRuleConfig extends Omit<Parsed, 'windows' | 'thresholds' | 'watch_window'> {
  /** Shortest first. */
  readonly windows: readonly ResolvedWindow[];
  readonly watch_window: string;
  readonly thresholds: Required<Parsed['thresholds']> & {
    readonly drift_floor: number;
    readonly warn_floor: number;
  };
}

// A window says something new when a part of it is new. Instant queries look back five minutes, no more.
const INTERVAL_PART_OF_WINDOW = 1 / 15;
const SHORTEST_INTERVAL_SECONDS = 120;
const LONGEST_INTERVAL_SECONDS = 240;
const SHORTEST_PENDING_SECONDS = 60;
const PENDING_PART_OF_WINDOW = 1 / 4;
const HOUR = 3600;
const DAY = 24 * HOUR;
const CHAINED_FROM_SECONDS = 6 * HOUR;
/** A chained sum is late by up to one part: at most a 24th of the window. */
const FEWEST_PARTS = 24;
const WATCH_WINDOW = '1h';

// A window shorter than a day leans from the training data with the time of day; the same hours before lean alike.
const SAME_HOURS = ['1d', '7d'];

/**
 * How long drift over a window must hold before it fires: a quarter of the window, at least a minute. Neighbouring
 * windows share nearly all their events, so several evaluations in a row say no more than one; after a quarter of
 * the window, a quarter of the evidence is new.
 */
export function pendingTime(window: string): string {
  return formatDuration(Math.max(SHORTEST_PENDING_SECONDS, parseDuration(window) * PENDING_PART_OF_WINDOW));
}

const evaluationInterval = (seconds: number): string =>
  formatDuration(
    Math.min(
      LONGEST_INTERVAL_SECONDS,
      Math.max(SHORTEST_INTERVAL_SECONDS, seconds * INTERVAL_PART_OF_WINDOW),
    ),
  );

/**
 * Fills in the defaults.
 *
 * @throws RangeError that names each fault, its place and the way out
 */
export function resolveRuleConfig(config: RuleConfig): ResolvedRuleConfig {
  const result = ruleConfigSchema.safeParse(config);
  if (!result.success) throw new RangeError(result.error.issues.map(describeIssue).join('\n'));
  const { windows, thresholds, watch_window: watch, ...rest } = result.data;
  const parts = listParts(windows);
  const names = windows
    .map(({ window }) => parseDuration(window))
    .sort((a, b) => a - b)
    .map(formatDuration);
  if (watch !== undefined && !names.includes(watch)) {
    throw new RangeError(`watch_window: "${watch}" is none of the windows ${names.join(', ')}: name one`);
  }
  const [drift_floor, warn_floor] = [
    thresholds.drift_floor ?? DRIFT_FLOOR,
    thresholds.warn_floor ?? WARN_FLOOR,
  ];
  if (warn_floor > drift_floor) {
    throw new RangeError(
      `thresholds: warn_floor ${warn_floor} is above drift_floor ${drift_floor}: a lean is less than drift`,
    );
  }
  return {
    ...rest,
    windows: windows
      .map((window) => resolveWindow(window, parts))
      .sort((a, b) => parseDuration(a.window) - parseDuration(b.window)),
    watch_window: watch ?? (names.includes(WATCH_WINDOW) ? WATCH_WINDOW : names[0]!),
    thresholds: { ...thresholds, drift_floor, warn_floor },
  };
}

/** A fault as people read it. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  if (issue.code === 'unrecognized_keys')
    return `${place}unknown key "${issue.keys.join('", "')}": see --help for what there is`;
  return place + issue.message;
}

type Given = Parsed['windows'][number];

const chooseInterval = ({ window, interval }: Given): string =>
  interval ?? evaluationInterval(parseDuration(window));

/** Windows that are recorded at least once a window: each of their parts is there to be added, and none stands for two. */
const listParts = (windows: readonly Given[]): number[] =>
  windows
    .filter((given) => parseDuration(chooseInterval(given)) <= parseDuration(given.window))
    .map(({ window }) => parseDuration(window))
    .sort((a, b) => a - b);

function resolveWindow(given: Given, parts: readonly number[]): ResolvedWindow {
  const { window } = given;
  const seconds = parseDuration(window);
  const part = seconds < CHAINED_FROM_SECONDS ? undefined : findPart(seconds, parts);
  return {
    window,
    interval: chooseInterval(given),
    pages: given.pages ?? false,
    for: given.for ?? pendingTime(window),
    compare_with: given.compare_with ?? (seconds < DAY ? SAME_HOURS : []),
    ...(part !== undefined && { chainedFrom: formatDuration(part) }),
  };
}

const findPart = (seconds: number, parts: readonly number[]): number | undefined =>
  parts.findLast((part) => seconds % part === 0 && seconds / part >= FEWEST_PARTS);
