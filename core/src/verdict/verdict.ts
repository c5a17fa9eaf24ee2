import { computeCriticalPsi, computePsi } from '../stats/psi.js';
import { sum } from '../stats/sum.js';

/**
 * States of a verdict, worst knowledge first in their judging order:
 * - `no_baseline`: there is nothing to compare with
 * - `stale`: the newest observation is too old to speak for now
 * - `insufficient`: fewer observations than {@link minimumObservations}
 * - `drift`: PSI at or above {@link DRIFT_FLOOR} and significant for these sample sizes
 * - `warn`: the same at {@link WARN_FLOOR}
 * - `ok`: none of these
 */
export const VERDICT_STATES = ['ok', 'warn', 'drift', 'insufficient', 'stale', 'no_baseline'] as const;
export type VerdictState = (typeof VERDICT_STATES)[number];

/** Smallest PSI that is called drift, however significant. */
export const DRIFT_FLOOR = 0.2;
/** Smallest PSI that is called a warning. */
export const WARN_FLOOR = 0.1;

/** Fewest observations in a window that are judged at all, whatever its bins. */
export const FEWEST_OBSERVATIONS = 100;
/** Fewest observations per bin that are judged. */
export const FEWEST_OBSERVATIONS_PER_BIN = 10;

/** n_min = max(100, 10·B): from here on the promise of `computeCriticalZ` holds, as `npm run calibrate` shows. */
export function minimumObservations(bins: number): number {
  return Math.max(FEWEST_OBSERVATIONS, FEWEST_OBSERVATIONS_PER_BIN * bins);
}

/** A window's newest observation may be this old, as a part of the window's length. */
export const FRESH_PART_OF_WINDOW = 0.5;

export interface WindowEvidence {
  /** Observations per bin, in bin order. */
  readonly counts: ArrayLike<number>;
  /** Baseline shares per bin and the number of observations behind them. */
  readonly baseline: { readonly shares: readonly number[]; readonly observations: number };
  /** Critical z for the model and window, see `computeCriticalZ`. */
  readonly criticalZ: number;
  /** Age of the newest observation; Infinity if there never was one. */
  readonly ageSeconds: number;
  readonly windowSeconds: number;
}

export interface Assessment {
  readonly state: VerdictState;
  readonly psi: number;
  /** Null while the window is empty: no sample size, no critical value. */
  readonly criticalPsi: number | null;
  readonly observations: number;
  readonly minimumObservations: number;
}

/** Judges one window of one feature: effect ∧ significance ∧ enough observations ∧ freshness. */
export function assessWindow(evidence: WindowEvidence): Assessment {
  const { counts, baseline, criticalZ } = evidence;
  const bins = baseline.shares.length;
  const observations = sum(counts);
  const psi = computePsi(counts, baseline.shares);
  const criticalPsi =
    observations > 0 ? computeCriticalPsi(observations, baseline.observations, bins, criticalZ) : null;
  const isFresh = evidence.ageSeconds <= evidence.windowSeconds * FRESH_PART_OF_WINDOW;
  return {
    state: judgeDrift({ psi, criticalPsi, observations, bins, isFresh }),
    psi,
    criticalPsi,
    observations,
    minimumObservations: minimumObservations(bins),
  };
}

export interface DriftFigures {
  readonly psi: number;
  /** Null while the window is empty. */
  readonly criticalPsi: number | null;
  readonly observations: number;
  readonly bins: number;
  /** Whether the newest observation is young enough, see {@link FRESH_PART_OF_WINDOW}. */
  readonly isFresh: boolean;
}

/** The verdict on figures that are known already, such as those that Prometheus recorded. */
export function judgeDrift({ psi, criticalPsi, observations, bins, isFresh }: DriftFigures): VerdictState {
  if (!isFresh) return 'stale';
  if (observations < minimumObservations(bins) || criticalPsi === null) return 'insufficient';
  if (psi < criticalPsi) return 'ok';
  if (psi >= DRIFT_FLOOR) return 'drift';
  return psi >= WARN_FLOOR ? 'warn' : 'ok';
}
