import { SMALLEST_SHARE } from '../baseline/shares.js';
import { LABEL } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { againstBaseline } from './drift.js';
import { recorded } from './known.js';
import { BY_FEATURE, ON_BIN, ON_FEATURE, ON_FEATURE_MANY } from './syntax.js';

// The statistics of stats/ beside PSI, each from counts, shares and the baseline. promtool holds both against each other.

/** KL = Σ p·ln(p/q) − p + q, in nats. */
export function klExpr(window: string): string {
  const p = recorded(RECORDED.binShare, window);
  const { share: q } = againstBaseline(window);
  return [
    `sum ${BY_FEATURE} (${p} * ${ON_BIN} ln(${p} / ${ON_BIN} ${q}))`,
    `- ${ON_FEATURE} sum ${BY_FEATURE} (${p} - ${ON_BIN} ${q})`,
  ].join('\n');
}

/** JS in base 2, as entropies: ½·(Σ p·log₂p + Σ q·log₂q − Σ (p + q)·(log₂(p + q) − 1)). */
export function jsExpr(window: string): string {
  const p = recorded(RECORDED.binShare, window);
  const { share: q } = againstBaseline(window);
  const both = `(${p} + ${ON_BIN} ${q})`;
  return [
    `0.5 * sum ${BY_FEATURE} (`,
    `  ${p} * log2(${p})`,
    `  + ${ON_BIN} ${q} * log2(${q})`,
    `  - ${ON_BIN} ${both} * (log2${both} - 1)`,
    `)`,
  ].join('\n');
}

/**
 * χ² as `testChiSquared` has it: over the bins that are compared, with C and Q for what they hold of counts and shares,
 * `Σ (c − Cq/Q)²/(Cq/Q) · m/(C + m)`, multiplied out: `(Q·Σ(c²/q)/C − C) / (1 + C/m)`. Absent for an empty window.
 */
export function chiSquaredExpr(window: string): string {
  const { counts, n, share: q, observations: m } = againstBaseline(window);
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
export function rankShiftExpr(window: string): string {
  const { n, share } = againstBaseline(window);
  const name = RECORDED.binIncrease;
  const counts = cumulate((matcher) => `${name}{${matcher}, ${LABEL.window}="${window}"}`);
  const expected = cumulate((matcher) => `${share}{${matcher}}`);
  const tooMany = `${name}{${LABEL.bin}="${twoDigits(MOST_ORDERED_BINS)}", ${LABEL.window}="${window}"}`;
  return [
    `((${counts}) / ${ON_FEATURE_MANY} (${n} > 0))`,
    `- ${ON_BIN} (${expected})`,
    `unless ${ON_FEATURE} ${tooMany}`,
  ].join('\n');
}

/** KS: the largest |F − F₀| at an edge. */
export function ksExpr(window: string): string {
  return `max ${BY_FEATURE} (abs(${recorded(RECORDED.rankShift, window)}))`;
}

/** Wasserstein on the baseline's rank scale: Σ|F − F₀| / B. */
export function wassersteinExpr(window: string): string {
  const { bins } = againstBaseline(window);
  return `sum ${BY_FEATURE} (abs(${recorded(RECORDED.rankShift, window)})) / ${ON_FEATURE} ${bins}`;
}

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
