import {
  computeQValues,
  DAILY_FALSE_ALARM,
  upperNormalQuantile,
  type Baseline,
  type BaselineFeature,
} from '@plumbline/core';
import { diffFeature, type FeatureJudgement } from './diff-feature.js';
import { pickGravest, type Gravity } from './gravity.js';
import { judgeNulls, type NullsJudgement } from './judge-nulls.js';

/** One row of the drift table between two baselines. */
export interface FeatureDiff {
  readonly role: BaselineFeature['role'];
  readonly name: string;
  /** Absent in a feature that is new. */
  readonly reference?: BaselineFeature;
  /** Absent in a feature that is gone. */
  readonly candidate?: BaselineFeature;
  /** Of features that both have. */
  readonly judgement?: FeatureJudgement;
  /** What the rates of nulls of both are worth, of features that both have. */
  readonly nulls?: NullsJudgement;
  /** False-discovery q-value among all features that were judged; null in those that were not. */
  readonly q: number | null;
}

type Pair = Pick<FeatureDiff, 'role' | 'name' | 'reference' | 'candidate'>;

/**
 * Compares a candidate baseline with a reference, feature by feature: first what cannot be compared, then by falling
 * PSI.
 *
 * @param exactOnly rather no judgement of a feature than an approximate one
 */
export function diffBaselines(reference: Baseline, candidate: Baseline, exactOnly = false): FeatureDiff[] {
  const pairs = pairFeatures(reference, candidate);
  const common = pairs.filter((pair) => pair.reference && pair.candidate).length;
  const criticalZ = computeSingleLookZ(common);
  const rows = pairs.map((pair): Omit<FeatureDiff, 'q'> => {
    if (!pair.reference || !pair.candidate) return pair;
    return {
      ...pair,
      judgement: diffFeature(pair.reference, pair.candidate, { criticalZ, exactOnly }),
      nulls: judgeNulls(pair.reference, pair.candidate, criticalZ),
    };
  });
  const qs = computeQValues(
    rows.map(({ judgement }) => (judgement && 'assessment' in judgement ? judgement.p : null)),
  );
  return rows.map((row, i): FeatureDiff => ({ ...row, q: qs[i]! })).sort((a, b) => rank(b) - rank(a) || 0);
}

/** As a model's z for a window, but two files are looked at once and not through a day. */
function computeSingleLookZ(features: number): number {
  return upperNormalQuantile(DAILY_FALSE_ALARM / Math.max(1, features));
}

function pairFeatures(reference: Baseline, candidate: Baseline): Pair[] {
  const keyOf = ({ role, name }: BaselineFeature): string => `${role} ${name}`;
  const candidates = new Map(candidate.features.map((feature) => [keyOf(feature), feature]));
  const pairs = reference.features.map((feature): Pair => {
    const { role, name } = feature;
    const other = candidates.get(keyOf(feature));
    candidates.delete(keyOf(feature));
    return { role, name, reference: feature, ...(other && { candidate: other }) };
  });
  const added = [...candidates.values()].map((feature): Pair => ({
    role: feature.role,
    name: feature.name,
    candidate: feature,
  }));
  return [...pairs, ...added];
}

function rank({ judgement }: FeatureDiff): number {
  return judgement && 'assessment' in judgement ? judgement.assessment.psi : Infinity;
}

/**
 * A feature that is gone or cannot be compared is as grave as one that drifted: nobody can say that it is fine. A new
 * one is worth a look. Too few values are not judged, as everywhere.
 */
export function weighDiff({ reference, judgement, nulls }: FeatureDiff): Gravity {
  if (!reference) return 'warn';
  if (!judgement || 'incomparable' in judgement) return 'drift';
  const { state } = judgement.assessment;
  return pickGravest(state === 'drift' || state === 'warn' ? state : 'ok', nulls?.gravity ?? 'ok');
}
