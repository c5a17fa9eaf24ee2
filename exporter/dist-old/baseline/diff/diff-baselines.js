import { computeQValues, DAILY_FALSE_ALARM, upperNormalQuantile, } from '@plumbline/core';
import { diffFeature } from './diff-feature.js';
import { pickGravest } from './gravity.js';
import { judgeNulls } from './judge-nulls.js';
/**
 * Compares a candidate baseline with a reference, feature by feature: first what cannot be compared, then by falling
 * PSI.
 *
 * @param exactOnly rather no judgement of a feature than an approximate one
 */
export function diffBaselines(reference, candidate, exactOnly = false) {
    const pairs = pairFeatures(reference, candidate);
    const common = pairs.filter((pair) => pair.reference && pair.candidate).length;
    const criticalZ = computeSingleLookZ(common);
    const rows = pairs.map((pair) => {
        if (!pair.reference || !pair.candidate)
            return pair;
        return {
            ...pair,
            judgement: diffFeature(pair.reference, pair.candidate, { criticalZ, exactOnly }),
            nulls: judgeNulls(pair.reference, pair.candidate, criticalZ),
        };
    });
    const qs = computeQValues(rows.map(({ judgement }) => (judgement && 'assessment' in judgement ? judgement.p : null)));
    return rows.map((row, i) => ({ ...row, q: qs[i] })).sort((a, b) => rank(b) - rank(a) || 0);
}
/** As a model's z for a window, but two files are looked at once and not through a day. */
function computeSingleLookZ(features) {
    return upperNormalQuantile(DAILY_FALSE_ALARM / Math.max(1, features));
}
function pairFeatures(reference, candidate) {
    const keyOf = ({ role, name }) => `${role} ${name}`;
    const candidates = new Map(candidate.features.map((feature) => [keyOf(feature), feature]));
    const pairs = reference.features.map((feature) => {
        const { role, name } = feature;
        const other = candidates.get(keyOf(feature));
        candidates.delete(keyOf(feature));
        return { role, name, reference: feature, ...(other && { candidate: other }) };
    });
    const added = [...candidates.values()].map((feature) => ({
        role: feature.role,
        name: feature.name,
        candidate: feature,
    }));
    return [...pairs, ...added];
}
function rank({ judgement }) {
    return judgement && 'assessment' in judgement ? judgement.assessment.psi : Infinity;
}
/**
 * A feature that is gone or cannot be compared is as grave as one that drifted: nobody can say that it is fine. A new
 * one is worth a look. Too few values are not judged, as everywhere.
 */
export function weighDiff({ reference, judgement, nulls }) {
    if (!reference)
        return 'warn';
    if (!judgement || 'incomparable' in judgement)
        return 'drift';
    const { state } = judgement.assessment;
    return pickGravest(state === 'drift' || state === 'warn' ? state : 'ok', nulls?.gravity ?? 'ok');
}
//# sourceMappingURL=diff-baselines.js.map