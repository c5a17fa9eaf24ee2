import { SMALLEST_SHARE } from '../baseline/shares.js';
import { LABEL } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import type { Comparison } from './comparison.js';
import { againstBaseline } from './drift.js';
import { recorded } from './known.js';
import { addMatcher, BY_FEATURE, ON_BIN, ON_FEATURE, ON_FEATURE_MANY } from './syntax.js';

// The statistics of stats/ beside PSI, each from counts, shares and the baseline. promtool holds both against each other.

/** KL = Σ p·ln(p/q) − p + q, in nats, of two vectors per bin. */
export function klOfSharesExpr(p: string, q: string): string {
  return [
    `sum ${BY_FEATURE} (${p} * ${ON_BIN} ln(${p} / ${ON_BIN} ${q}))`,
    `- ${ON_FEATURE} sum ${BY_FEATURE} (${p} - ${ON_BIN} ${q})`,
  ].join('\n');
}

/** KL of a window against the training data. */
export const klExpr = (window: string): string =>
  klOfSharesExpr(recorded(RECORDED.binShare, window), againstBaseline(window).share);

/** JS in base 2, as entropies: ½·(Σ p·log₂p + Σ q·log₂q − Σ (p + q)·(log₂(p + q) − 1)), of two vectors per bin. */
export function jsOfSharesExpr(p: string, q: string): string {
  const both = `(${p} + ${ON_BIN} ${q})`;
  return [
    `0.5 * sum ${BY_FEATURE} (`,
    `  ${p} * log2(${p})`,
    `  + ${ON_BIN} ${q} * log2(${q})`,
    `  - ${ON_BIN} ${both} * (log2${both} - 1)`,
    `)`,
  ].join('\n');
}

/** JS of a window against the training data. */
export const jsExpr = (window: string): string =>
  jsOfSharesExpr(recorded(RECORDED.binShare, window), againstBaseline(window).share);

/**
 * χ² as `testChiSquared` has it: over the bins that are compared, with C and Q for what they hold of counts and shares,
 * `Σ (c − Cq/Q)²/(Cq/Q) · m/(C + m)`, multiplied out: `(Q·Σ(c²/q)/C − C) / (1 + C/m)`. Absent for an empty window.
 */
export function chiSquaredOfExpr({ counts, n, share: q, observations: m }: Comparison): string {
  const unmeasured = `(${q} <= ${SMALLEST_SHARE}) * ${ON_FEATURE_MANY} ${n}`;
  const compared = `(${counts} unless ${ON_BIN} (${unmeasured} >= ${ON_BIN} ${counts}))`;
  const count = `(sum ${BY_FEATURE} ${compared} > 0)`;
  return [
    `(`,
    `  sum ${BY_FEATURE} (${q} and ${ON_BIN} ${compared})`,
    `  * ${ON_FEATURE} sum ${BY_FEATURE} (${compared} ^ 2 / ${ON_BIN} ${q})`,
    `  / ${ON_FEATURE} ${count}`,
    `  - ${ON_FEATURE} ${count}`,
    `)`,
    `/ ${ON_FEATURE} (1 + ${count} / ${ON_FEATURE} ${m})`,
  ].join('\n');
}

/** χ² of a window against the training data. */
export const chiSquaredExpr = (window: string): string => chiSquaredOfExpr(againstBaseline(window));

/** Numeric bins of which cumulated shares are recorded; features with more have neither KS nor Wasserstein. */
export const MOST_ORDERED_BINS = 20;

const twoDigits = (index: number): string => String(index).padStart(2, '0');

/** Sums per feature up to each bin but the last, under the label of that bin. */
function cumulate(select: (matcher: string) => string): string {
  return Array.from({ length: MOST_ORDERED_BINS - 1 }, (_, last) => {
    const bins = Array.from({ length: last + 1 }, (__, i) => twoDigits(i)).join('|');
    const total = `sum ${BY_FEATURE} (${select(`${LABEL.bin}=~"${bins}"`)})`;
    return `label_replace(${total}, "${LABEL.bin}", "${twoDigits(last)}", "", "")`;
  }).join('\nor ');
}

/**
 * F − F₀ at the upper edge of each numeric bin but the last, from raw shares; behind a feature's own last bin both are 1
 * and the difference 0. Absent for an empty window, for categories, and for more than {@link MOST_ORDERED_BINS} bins.
 */
export function rankShiftOfExpr({ counts, n, share }: Comparison): string {
  const above = addMatcher(counts, `${LABEL.bin}="${twoDigits(MOST_ORDERED_BINS)}"`);
  return [
    `((${cumulate((matcher) => addMatcher(counts, matcher))}) / ${ON_FEATURE_MANY} (${n} > 0))`,
    `- ${ON_BIN} (${cumulate((matcher) => addMatcher(share, matcher))})`,
    `unless ${ON_FEATURE} ${above}`,
  ].join('\n');
}

/** F − F₀ of a window against the training data. */
export const rankShiftExpr = (window: string): string => rankShiftOfExpr(againstBaseline(window));

/** KS: the largest |F − F₀| at an edge, from what {@link rankShiftOfExpr} recorded. */
export const ksOfExpr = (rankShift: string): string => `max ${BY_FEATURE} (abs(${rankShift}))`;

/** Wasserstein on the baseline's rank scale: Σ|F − F₀| / B. */
export const wassersteinOfExpr = (rankShift: string): string =>
  `sum ${BY_FEATURE} (abs(${rankShift})) / ${ON_FEATURE} ${RECORDED.baselineBins}`;

/** KS of a window against the training data. */
export const ksExpr = (window: string): string => ksOfExpr(recorded(RECORDED.rankShift, window));

/** Wasserstein of a window against the training data. */
export const wassersteinExpr = (window: string): string =>
  wassersteinOfExpr(recorded(RECORDED.rankShift, window));

/** z of the PSI by Wilson and Hilferty: `(∛(PSI/(1/n + 1/m)/(B−1)) − (1 − s))/√s`, s = 2/(9(B−1)). Absent for an empty window. */
export function psiZscoreExpr(window: string): string {
  const { n, observations: m, bins } = againstBaseline(window);
  const psi = recorded(RECORDED.psi, window);
  const df = `(${bins} - 1)`;
  const spread = `(2 / (9 * ${df}))`;
  return [
    `((${psi} / ${ON_FEATURE} (1 / (${n} > 0) + ${ON_FEATURE} 1 / ${m}) / ${ON_FEATURE} ${df}) ^ (1 / 3)`,
    `- ${ON_FEATURE} (1 - ${spread})) / ${ON_FEATURE} sqrt(${spread})`,
  ].join('\n');
}
