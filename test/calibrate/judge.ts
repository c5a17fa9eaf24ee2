import {
  computeCriticalPsi,
  computeCriticalZ,
  DRIFT_FLOOR,
  judgeDrift,
  WARN_FLOOR,
  type VerdictState,
} from '@plumbline/core';

/** Features of the model that the promise is made for. */
export const FEATURES = 100;

export interface Setting {
  readonly bins: number;
  /** Observations in the window, n. */
  readonly observations: number;
  /** Observations behind the baseline, m. */
  readonly baselineObservations: number;
  readonly windowMinutes: number;
}

/** What each way to judge says of one PSI. */
export interface Judged {
  /** The significance part of the verdict alone. */
  readonly significance: boolean;
  /** The whole verdict: warn or drift. */
  readonly warn: boolean;
  /** The whole verdict: drift, which pages. */
  readonly page: boolean;
  /** A fixed threshold, as usual elsewhere. */
  readonly 'fixed0.1': boolean;
  readonly 'fixed0.2': boolean;
}

export type Way = keyof Judged;
export const WAYS: readonly Way[] = ['significance', 'warn', 'page', 'fixed0.1', 'fixed0.2'];

/** Prepares the verdict of core for one setting, for one of {@link FEATURES} features. */
export function createJudge(setting: Setting): (psi: number) => Judged {
  const { bins, observations, baselineObservations, windowMinutes } = setting;
  const z = computeCriticalZ(FEATURES, windowMinutes * 60);
  const criticalPsi = computeCriticalPsi(observations, baselineObservations, bins, z);
  const alarms: readonly VerdictState[] = ['warn', 'drift'];
  return (psi) => {
    const state = judgeDrift({ psi, criticalPsi, observations, bins, isFresh: true });
    return {
      significance: psi >= criticalPsi,
      warn: alarms.includes(state),
      page: state === 'drift',
      'fixed0.1': psi >= WARN_FLOOR,
      'fixed0.2': psi >= DRIFT_FLOOR,
    };
  };
}

/** Counts how often each way to judge raised an alarm. */
export class Tally {
  private readonly alarms = new Map<Way, number>();
  private trials = 0;

  add(judged: Judged): void {
    this.trials++;
    for (const way of WAYS) if (judged[way]) this.alarms.set(way, (this.alarms.get(way) ?? 0) + 1);
  }

  /** Part of the trials that raised an alarm. */
  rate(way: Way): number {
    return (this.alarms.get(way) ?? 0) / this.trials;
  }
}
