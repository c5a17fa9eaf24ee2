import { buildRuleGroups, type RuleConfig } from '@plumbline/alerts';
import { chooseEdges, compileNumericBinner, DEFAULT_WINDOWS, smoothShares } from '@plumbline/core';
import { drawCounts, Random } from '../random.js';
import { FEATURES } from '../judge.js';
import { evaluateAlerts, type Firing } from './evaluate.js';
import { MINUTES_PER_DAY } from './quiet-days.js';
import { exportFeature, exportModel } from './series.js';

const BINS = 10;
const BASELINE_ROWS = 10_000;
/** A day as in training, and two hours more, so that what follows falls on no edge of the chained day. */
export const CHANGE_AT = MINUTES_PER_DAY + 130;

export interface Shift {
  /** Of the mean, in standard deviations. */
  readonly sigmas: number;
  readonly eventsPerMinute: number;
  /** For how long; what comes then is as before. */
  readonly minutes: number;
  /** How long is looked for alerts after the change. */
  readonly watched: number;
  /** Minute of the change; {@link CHANGE_AT} if absent. */
  readonly at?: number;
  /** Whether it comes with a version of its own, to which all traffic goes from then on. */
  readonly isNewVersion?: boolean;
  /** The default rules if absent. */
  readonly rules?: RuleConfig;
}

/** All alerts on a normal feature, one of the hundred of its model, whose mean shifts. */
export function judgeShift(
  { sigmas, eventsPerMinute, minutes, watched, at = CHANGE_AT, isNewVersion = false, rules = {} }: Shift,
  seed: number,
): Promise<Firing[]> {
  const random = new Random(seed);
  const training = Float64Array.from({ length: BASELINE_ROWS }, () => random.normal()).sort();
  const table = Array.from(training, (value, row) => ({ value, count: 1, atOrBelow: row + 1 }));
  const binOf = compileNumericBinner(chooseEdges(table, BINS));
  let row = 0;
  const baseline = smoothShares(drawCounts(() => binOf(training[row++]!), BASELINE_ROWS, BINS));
  const isShifted = (minute: number): boolean => minute > at && minute <= at + minutes;
  const end = at + watched;
  const arrivals = Array.from({ length: end + 1 }, (_, minute) =>
    drawCounts(() => binOf(random.normal() + (isShifted(minute) ? sigmas : 0)), eventsPerMinute, BINS),
  );
  const none = new Array<number>(BINS).fill(0);
  const split = isNewVersion
    ? [
        arrivals.map((counts, minute) => (minute <= at ? counts : none)),
        arrivals.map((counts, minute) => (minute <= at ? none : counts)),
      ]
    : [arrivals];
  const versions = split.map((_, i) => String(i + 1));
  const series = versions.flatMap((version, i) =>
    exportFeature({
      ...{ name: 'shifted', version },
      baseline: { shares: baseline, observations: BASELINE_ROWS },
      arrivals: split[i]!,
    }),
  );
  const all = [...series, ...exportModel(FEATURES, DEFAULT_WINDOWS, versions)];
  return evaluateAlerts(buildRuleGroups(rules), all, { from: at, minutes: end });
}

/** Minutes from the change to the first page; undefined without any. */
export function findPage(firing: readonly Firing[], at = CHANGE_AT): number | undefined {
  const pages = firing.filter(({ labels }) => labels['severity'] === 'critical').map(({ since }) => since);
  return pages.length === 0 ? undefined : Math.min(...pages) - at;
}
