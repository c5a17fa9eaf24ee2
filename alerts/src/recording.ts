import {
  arrivalsExpr,
  baselineRowsExpr,
  baselineStateRatioExpr,
  baselineBinsExpr,
  baselineObservationsExpr,
  baselineShareExpr,
  baselineUnseenShareExpr,
  anomalyIncreaseExpr,
  anomalyRatioExpr,
  anomalyZscoreExpr,
  binIncreaseExpr,
  binShareExpr,
  chiSquaredExpr,
  crossedExpr,
  deviationIncreaseExpr,
  driftedIncreaseExpr,
  earlier,
  fleetFeaturesExpr,
  formatDuration,
  increaseExpr,
  jsExpr,
  klExpr,
  ksExpr,
  klAgainstExpr,
  jsAgainstExpr,
  chiSquaredAgainstExpr,
  rankShiftAgainstExpr,
  ksAgainstExpr,
  wassersteinAgainstExpr,
  LABEL,
  meanExpr,
  modelDriftedRatioExpr,
  modelEventsExpr,
  modelFeaturesExpr,
  modelWorstPsiExpr,
  otherVersion,
  parseDuration,
  psiAgainstExpr,
  psiCriticalAgainstExpr,
  psiCriticalExpr,
  psiExpr,
  psiZscoreExpr,
  rankShiftExpr,
  recentIncreaseExpr,
  recorded,
  RECORDED,
  referenceShareExpr,
  referenceSmoothedExpr,
  shareAgainstExpr,
  squaredDeviationIncreaseExpr,
  stateIncreaseExpr,
  stateRatioExpr,
  stateZscoreExpr,
  stddevExpr,
  verdictExpr,
  versionRatioExpr,
  wassersteinExpr,
  type Reference,
} from '@plumbline/core';
import { floorExpr } from './floors.js';
import type { ResolvedRuleConfig, ResolvedWindow } from './resolve.js';
import type { RecordingRule } from './rules.js';

/** Evaluations that may be missed before a crossed threshold is forgotten. */
const REMEMBERED_EVALUATIONS = 3;

/** What is recorded of baselines, for all windows at once. */
export const recordBaselines = (): RecordingRule[] => [
  rule(RECORDED.baselineShare, baselineShareExpr()),
  rule(RECORDED.baselineUnseenShare, baselineUnseenShareExpr()),
  rule(RECORDED.baselineBins, baselineBinsExpr()),
  rule(RECORDED.baselineObservations, baselineObservationsExpr()),
  rule(RECORDED.baselineRows, baselineRowsExpr()),
  rule(RECORDED.baselineStateRatio, baselineStateRatioExpr()),
];

/**
 * What is recorded over one window, each rule behind those it reads. Only the counts read the exporter's counters, or
 * those of the shorter window that a long one is chained from.
 */
export function recordWindow(window: ResolvedWindow, config: ResolvedRuleConfig): RecordingRule[] {
  const full = config.profile === 'full';
  return [
    ...recordLean(window, config),
    ...(window.window === config.watch_window || full ? recordRates(window) : []),
    ...(full ? recordFull(window, config) : []),
    ...recordComparisons(window, config),
  ].map(({ labels, ...rule }) => ({ ...rule, labels: { ...labels, [LABEL.window]: window.window } }));
}

const rule = (record: string, expr: string, labels: RecordingRule['labels'] = {}): RecordingRule => ({
  record,
  expr,
  labels,
});

function recordLean({ window, interval, chainedFrom }: ResolvedWindow, config: ResolvedRuleConfig) {
  const memory = formatDuration(REMEMBERED_EVALUATIONS * parseDuration(interval));
  const crossed = (record: string, which: 'drift_floor' | 'warn_floor') =>
    rule(record, crossedExpr({ record, window, memory, floor: floorExpr(config, which, window) }));
  return [
    rule(RECORDED.binIncrease, binIncreaseExpr(window, chainedFrom)),
    rule(RECORDED.increase, increaseExpr(window)),
    rule(RECORDED.stateIncrease, stateIncreaseExpr(window, chainedFrom)),
    rule(RECORDED.arrivals, arrivalsExpr(window)),
    rule(RECORDED.stateRatio, stateRatioExpr(window)),
    rule(RECORDED.recentIncrease, recentIncreaseExpr(window, chainedFrom)),
    rule(RECORDED.binShare, binShareExpr(window)),
    rule(RECORDED.psi, psiExpr(window)),
    rule(RECORDED.psiCritical, psiCriticalExpr(window)),
    crossed(RECORDED.drift, 'drift_floor'),
    crossed(RECORDED.warn, 'warn_floor'),
    rule(RECORDED.modelEvents, modelEventsExpr(window)),
    rule(RECORDED.versionRatio, versionRatioExpr(window)),
  ];
}

const recordRates = ({ window, chainedFrom }: ResolvedWindow) => [
  rule(RECORDED.stateZscore, stateZscoreExpr(window)),
  rule(RECORDED.anomalyIncrease, anomalyIncreaseExpr(window, chainedFrom)),
  rule(RECORDED.anomalyRatio, anomalyRatioExpr(window)),
  rule(RECORDED.anomalyZscore, anomalyZscoreExpr(window)),
];

const recordFull = ({ window, chainedFrom }: ResolvedWindow, config: ResolvedRuleConfig) => [
  rule(RECORDED.psiZscore, psiZscoreExpr(window)),
  rule(RECORDED.kl, klExpr(window)),
  rule(RECORDED.js, jsExpr(window)),
  rule(RECORDED.chiSquared, chiSquaredExpr(window)),
  rule(RECORDED.rankShift, rankShiftExpr(window)),
  rule(RECORDED.ks, ksExpr(window)),
  rule(RECORDED.wasserstein, wassersteinExpr(window)),
  rule(RECORDED.deviationIncrease, deviationIncreaseExpr(window, chainedFrom)),
  rule(RECORDED.squaredDeviationIncrease, squaredDeviationIncreaseExpr(window, chainedFrom)),
  rule(RECORDED.mean, meanExpr(window)),
  rule(RECORDED.stddev, stddevExpr(window)),
  rule(
    RECORDED.verdict,
    verdictExpr(
      { [LABEL.window]: window },
      {
        drift: floorExpr(config, 'drift_floor', window),
        warn: floorExpr(config, 'warn_floor', window),
      },
    ),
  ),
  rule(RECORDED.modelFeatures, modelFeaturesExpr(window)),
  rule(RECORDED.modelDriftedRatio, modelDriftedRatioExpr(window)),
  rule(RECORDED.modelWorstPsi, modelWorstPsiExpr(window)),
  rule(RECORDED.fleetFeatures, fleetFeaturesExpr(window)),
];

interface Compared {
  readonly reference: Reference;
  /** Features that the lean profile compares; all if absent. */
  readonly only?: string;
}

/** What a window is compared with beside the training data. */
function listReferences(
  { window, pages, compare_with }: ResolvedWindow,
  config: ResolvedRuleConfig,
): Compared[] {
  const full = config.profile === 'full';
  const drifted = recorded(RECORDED.drift, window);
  const ages = full ? [...new Set(['1d', '7d', ...compare_with])] : pages ? compare_with : [];
  const canaries = window === config.watch_window ? config.canaries : [];
  return [
    ...ages.map((age): Compared => ({ reference: earlier(window, age), ...(!full && { only: drifted }) })),
    ...canaries.map(({ model, canary, stable }): Compared => ({
      reference: otherVersion(window, model, canary, stable),
    })),
  ];
}

function recordComparisons(window: ResolvedWindow, config: ResolvedRuleConfig): RecordingRule[] {
  const references = listReferences(window, config);
  return [
    ...(references.some(({ only }) => only)
      ? [rule(RECORDED.driftedIncrease, driftedIncreaseExpr(window.window))]
      : []),
    ...references.flatMap((reference) => [
      ...recordAgainst(window, reference),
      ...(config.profile === 'full' ? recordDistances(window, reference) : []),
    ]),
  ];
}

/** Of what is judged too: promtool takes two canaries of one stable version for the same rule otherwise. */
const labelAgainst = ({ judges, name }: Reference) => ({ ...judges, [LABEL.against]: name });

function recordAgainst({ window }: ResolvedWindow, { reference, only }: Compared): RecordingRule[] {
  const labels = labelAgainst(reference);
  const counts = only ? RECORDED.driftedIncrease : RECORDED.binIncrease;
  return [
    rule(RECORDED.referenceSmoothed, referenceSmoothedExpr(reference, only), labels),
    rule(RECORDED.referenceShare, referenceShareExpr(window, reference), labels),
    rule(RECORDED.shareAgainst, shareAgainstExpr(window, reference, counts), labels),
    rule(RECORDED.psiAgainst, psiAgainstExpr(window, reference), labels),
    rule(RECORDED.psiCriticalAgainst, psiCriticalAgainstExpr(window, reference), labels),
  ];
}

/** The other distances, of which PSI alone decides. */
function recordDistances({ window }: ResolvedWindow, { reference }: Compared): RecordingRule[] {
  const labels = labelAgainst(reference);
  return [
    rule(RECORDED.klAgainst, klAgainstExpr(window, reference), labels),
    rule(RECORDED.jsAgainst, jsAgainstExpr(window, reference), labels),
    rule(RECORDED.chiSquaredAgainst, chiSquaredAgainstExpr(window, reference), labels),
    rule(RECORDED.rankShiftAgainst, rankShiftAgainstExpr(window, reference), labels),
    rule(RECORDED.ksAgainst, ksAgainstExpr(window, reference), labels),
    rule(RECORDED.wassersteinAgainst, wassersteinAgainstExpr(window, reference), labels),
  ];
}
