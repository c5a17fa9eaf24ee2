import { SMALLEST_SHARE } from '../baseline/shares.js';
import { LABEL } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { criticalPsiExpr, psiOfSharesExpr, shrunkShareExpr, type Comparison } from './comparison.js';
import {
  chiSquaredOfExpr,
  jsOfSharesExpr,
  klOfSharesExpr,
  ksOfExpr,
  rankShiftOfExpr,
  wassersteinOfExpr,
} from './distances.js';
import { againstBaseline } from './drift.js';
import { recorded } from './known.js';
import { BY_FEATURE, matchLabels, ON_FEATURE, ON_FEATURE_MANY } from './syntax.js';

/** A sample that stands in for the baseline: its recorded counts per bin and n, with the labels of the window's own. */
export interface Reference {
  /** Value of the label `against`. */
  readonly name: string;
  /** Labels of what is judged by it, where that is not everything. */
  readonly judges?: Readonly<Record<string, string>>;
  readonly counts: string;
  readonly n: string;
}

/** The same hours some time before. */
export function earlier(window: string, age: string): Reference {
  return {
    name: age,
    counts: `${recorded(RECORDED.binIncrease, window)} offset ${age}`,
    n: `${recorded(RECORDED.increase, window)} offset ${age}`,
  };
}

/** Another version of the model, under the labels of the one that is judged by it. Only equal layouts match. */
export function otherVersion(window: string, model: string, judged: string, reference: string): Reference {
  const labels = { [LABEL.model]: model, [LABEL.version]: reference };
  const as = (series: string): string =>
    `label_replace(${recorded(series, window, labels)}, "${LABEL.version}", ${JSON.stringify(judged.replaceAll('$', '$$$$'))}, "", "")`;
  const judges = { [LABEL.model]: model, [LABEL.version]: judged };
  return { name: reference, judges, counts: as(RECORDED.binIncrease), n: as(RECORDED.increase) };
}

/** Counts per bin of features that have drifted: where the others are not compared, they need not be read again. */
export function driftedIncreaseExpr(window: string): string {
  return `${recorded(RECORDED.binIncrease, window)} and ${ON_FEATURE} ${recorded(RECORDED.drift, window)}`;
}

/**
 * Shares of a reference as `smoothShares` makes them of counts, but for the last step: `(c + ½)/(n + B/2)`, floored.
 * Absent where the reference is empty.
 *
 * @param only features to be compared, a vector per feature; all if absent
 */
export function referenceSmoothedExpr({ counts, n }: Reference, only?: string): string {
  const chosen = only === undefined ? counts : `(${counts} and ${ON_FEATURE} ${only})`;
  const rows = `((${n} > 0) + ${ON_FEATURE} 0.5 * ${RECORDED.baselineBins})`;
  return `clamp_min((${chosen} + 0.5) / ${ON_FEATURE_MANY} ${rows}, ${SMALLEST_SHARE})`;
}

/** The last step of `smoothShares`, from what {@link referenceSmoothedExpr} recorded: scaled to sum 1. */
export function referenceShareExpr(window: string, { name, judges }: Reference): string {
  const smoothed = recorded(RECORDED.referenceSmoothed, window, { ...judges, [LABEL.against]: name });
  return `${smoothed} / ${ON_FEATURE_MANY} sum ${BY_FEATURE} (${smoothed})`;
}

function against(window: string, { name, judges, n }: Reference): Comparison {
  const share = recorded(RECORDED.referenceShare, window, { ...judges, [LABEL.against]: name });
  return {
    ...againstBaseline(window),
    share,
    unseenShare: `(${share} <= ${SMALLEST_SHARE})`,
    observations: `(${n} > 0)`,
  };
}

/**
 * Shares of a window shrunk to a reference, whose shares are recorded.
 *
 * @param counts recorded series of the window's counts per bin
 */
export function shareAgainstExpr(window: string, reference: Reference, counts: string): string {
  return shrunkShareExpr({ ...against(window, reference), counts: recorded(counts, window) });
}

/** Labels of what is recorded of a window against a reference. */
const labelsOf = (window: string, { name, judges }: Reference): string =>
  matchLabels({ ...judges, [LABEL.against]: name, [LABEL.window]: window });

/** Distances of a window from a reference, from recorded shares: the recipes are those against the training data. */
const ofShares =
  (distance: (p: string, q: string) => string) =>
  (window: string, reference: Reference): string => {
    const labels = labelsOf(window, reference);
    return distance(RECORDED.shareAgainst + labels, RECORDED.referenceShare + labels);
  };
export const psiAgainstExpr = ofShares(psiOfSharesExpr);
export const klAgainstExpr = ofShares(klOfSharesExpr);
export const jsAgainstExpr = ofShares(jsOfSharesExpr);

/** χ² against a reference, with the reference's own n for m. */
export const chiSquaredAgainstExpr = (window: string, reference: Reference): string =>
  chiSquaredOfExpr(against(window, reference));

/** F − F₀ against a reference. */
export const rankShiftAgainstExpr = (window: string, reference: Reference): string =>
  rankShiftOfExpr(against(window, reference));

/** KS against a reference. */
export const ksAgainstExpr = (window: string, reference: Reference): string =>
  ksOfExpr(RECORDED.rankShiftAgainst + labelsOf(window, reference));

/** Wasserstein against a reference. */
export const wassersteinAgainstExpr = (window: string, reference: Reference): string =>
  wassersteinOfExpr(RECORDED.rankShiftAgainst + labelsOf(window, reference));

/** PSI against a reference that chance explains, with the reference's own n for m. */
export function psiCriticalAgainstExpr(window: string, reference: Reference): string {
  return criticalPsiExpr(against(window, reference), window);
}
