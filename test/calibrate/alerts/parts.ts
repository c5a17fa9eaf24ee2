import { availableParallelism } from 'node:os';
import type { RuleGroup } from '@plumbline/alerts';
import { evaluateAlerts, type Firing, type MinuteSeries } from './evaluate.js';

/** A day that is chained of 24 hours is 24 samples a series, and promtool holds 10 000 samples at most in one rule. */
const SERIES_A_PART = 600;

/**
 * Evaluates the features of a model on all cores, some of them each: rules about a feature read nothing of others.
 *
 * @param features series of each feature
 * @param common series that all of them need
 * @param tell told of each part that is done
 */
export async function evaluateInParts(
  groups: readonly RuleGroup[],
  features: readonly (readonly MinuteSeries[])[],
  common: readonly MinuteSeries[],
  time: { readonly from: number; readonly minutes: number },
  tell: (line: string) => void,
): Promise<Firing[]> {
  const total = features.reduce((sum, { length }) => sum + length, 0);
  const parts = Math.min(features.length, Math.max(availableParallelism(), Math.ceil(total / SERIES_A_PART)));
  const fired: Firing[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let part = next++; part < parts; part = next++) {
      const ofPart = features.filter((_, i) => i % parts === part);
      const firing = await evaluateAlerts(groups, [...ofPart.flat(), ...common], time);
      tell(`  part ${part + 1} of ${parts}, ${ofPart.length} features: ${firing.length} alerts`);
      fired.push(...firing);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return fired;
}
