import {
  enoughExpr,
  FEATURE_LABELS,
  formatDuration,
  LABEL,
  matchLabels,
  ON_FEATURE,
  ON_FEATURE_NAME,
  onFeatureAnd,
  parseDuration,
  RECORDED,
  recorded,
  timesFloor,
  type Role,
} from '@plumbline/core';
import type { AlertName } from '../alert-names.js';
import type { AlertPart } from '../definition.js';
import { describeFloor } from '../floor-words.js';
import { floorExpr } from '../floors.js';
import { hold } from '../hold.js';
import type { ResolvedRuleConfig, ResolvedWindow } from '../resolve.js';
import { FEATURE_NAME, MODEL_VERSION, show, type Dialect } from '../template.js';

const PER_WINDOW = [...FEATURE_LABELS, LABEL.window];

/** Drift of features of a role over every window that pages. */
export function watchDrift(
  name: AlertName,
  config: ResolvedRuleConfig,
  role: Role,
  say: Dialect,
): AlertPart[] {
  return config.windows
    .filter(({ pages }) => pages)
    .map((given) => ({ ...given, for: config.alerts[name]?.for ?? given.for }))
    .map((window) => ({
      group: window.window,
      expr: driftExpr(name, window, role, floorExpr(config, 'drift_floor', window.window)),
      for: window.for,
      // The series has it too; without it, promtool takes the rules of all windows for one.
      labels: { [LABEL.window]: window.window },
      summary: `${FEATURE_NAME} of ${MODEL_VERSION} has drifted from its baseline.`,
      description: describeDrift(window, say, describeFloor(config, 'drift_floor')),
    }));
}

/**
 * The recorded verdict, and that the window differs from the same hours before too: from the first of them, and from each
 * further one that is recorded. The verdict has its own hysteresis; what fires keeps that of the comparisons. What has no
 * earlier hours of its own, or hardly any values then, as its version or its layout is new, is told by the versions before
 * it.
 */
function driftExpr(name: AlertName, resolved: ResolvedWindow, role: Role, floor: number | string): string {
  const { window, compare_with } = resolved;
  const only = { [LABEL.role]: role, [LABEL.window]: window };
  const drift = [RECORDED.drift + matchLabels(only), ...requireWholeDay(resolved)].join('\n');
  const [first, ...further] = compare_with.map((age) => {
    const labels = matchLabels({ ...only, [LABEL.against]: age });
    return { psi: RECORDED.psiAgainst + labels, critical: RECORDED.psiCriticalAgainst + labels };
  });
  if (!first) return drift;
  const differs = (part: string): string =>
    [
      drift,
      `and ${ON_FEATURE} ${first.psi} >= ${timesFloor(part, floor)}`,
      `and ${ON_FEATURE} ${first.psi} >= ${ON_FEATURE} (${part}${first.critical})`,
      ...further.flatMap(({ psi, critical }) => [
        `unless ${ON_FEATURE} ${psi} < ${timesFloor(part, floor)}`,
        `unless ${ON_FEATURE} ${psi} < ${ON_FEATURE} (${part}${critical})`,
      ]),
    ].join('\n');
  const held = hold(name, onFeatureAnd(LABEL.window), differs, {
    alertstate: 'firing',
    [LABEL.window]: window,
  });
  return `${held}\nor ${onFeatureAnd(LABEL.window)} (${driftOfNewExpr(drift, only, compare_with)})`;
}

/**
 * Drift of what had too few values of its own at the first of the earlier hours, where the versions before it were judged
 * then and did not drift at any of them: then it is not the time of day either.
 */
function driftOfNewExpr(
  drift: string,
  only: Readonly<Record<string, string>>,
  ages: readonly string[],
): string {
  const enough = `(${enoughExpr(RECORDED.increase + matchLabels(only), ages[0])})`;
  return [
    drift,
    `unless ${ON_FEATURE} ${enough}`,
    `and ${ON_FEATURE_NAME} ${enough}`,
    ...ages.map((age) => `unless ${ON_FEATURE_NAME} ${RECORDED.drift}${matchLabels(only)} offset ${age}`),
  ].join('\n');
}

const DAY_SECONDS = parseDuration('1d');

/**
 * A day that is not whole leans with the time of day like any shorter window: a version that came at night has seen
 * nothing else by the morning. Hence values must have come a day before it fires; read over some hours, so that no gap in
 * what is recorded ends an alert a day later. The time that it is pending counts: shorter windows, which then have a
 * yesterday of the same drift, end as the day begins to fire. So does the time by which a chained window is late.
 */
function requireWholeDay({ window, for: pending, chainedFrom }: ResolvedWindow): string[] {
  if (parseDuration(window) < DAY_SECONDS) return [];
  const late = chainedFrom === undefined ? 0 : parseDuration(chainedFrom);
  const before = DAY_SECONDS - parseDuration(pending) - late;
  // Whatever has been pending for a day has a day of values.
  if (before <= 0) return [];
  const n = `${recorded(RECORDED.increase, window)}[6h] offset ${formatDuration(before)}`;
  return [`and ${ON_FEATURE} max_over_time(${n}) > 0`];
}

/** What the number is, against which it is held, and why it is no chance. */
export function describeDrift(
  { compare_with }: ResolvedWindow,
  say: Dialect,
  floor: string,
): (string | null)[] {
  const critical = say.series(RECORDED.psiCritical, PER_WINDOW, 'printf "%.2g"');
  const n = say.series(RECORDED.increase, PER_WINDOW, 'humanize');
  return [
    `PSI over the last ${show(LABEL.window)} is ${say.value('printf "%.3f"')}; drift begins at ${floor}.`,
    critical && n && `Without drift it would stay below ${critical} at ${n} observations.`,
    compare_with.length > 0
      ? `The same hours ${compare_with.join(' and ')} before looked different too, or those of the version before it had not drifted, so it is not the time of day.`
      : null,
  ];
}
