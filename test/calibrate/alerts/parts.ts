import { availableParallelism } from 'node:os';
import type { RuleGroup } from '@plumbline/alerts';
import { evaluateAlerts, type Firing, type MinuteSeries } from './evaluate.js';

/**
 * Evaluates the features of a model on all cores, some of them each: rules about a feature read nothing of others.
 *
 * @param features series of each feature
 * @param common series that all of them need
 */
export async function evaluateInParts(
  groups: readonly RuleGroup[],
  features: readonly (readonly MinuteSeries[])[],
  common: readonly MinuteSeries[],
  time: { readonly from: number; readonly minutes: number },
): Promise<Firing[]> {
  const parts = Math.min(availableParallelism(), features.length);
  const fired = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      evaluateAlerts(groups, [...features.filter((__, i) => i % parts === part).flat(), ...common], time),
    ),
  );
  return fired.flat();
}
