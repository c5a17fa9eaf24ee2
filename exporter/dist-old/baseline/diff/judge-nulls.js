import { testProportions } from '@plumbline/core';
/** A rate of nulls that moved by less is no finding, however significant. */
const WARN_POINTS = 0.01;
const DRIFT_POINTS = 0.05;
/**
 * Judges the rate of nulls as the PSI is judged: an effect at or above a floor ∧ significant for these sample sizes
 * (two-proportion test). Nulls that went are a finding as well: something fills them in.
 *
 * @param criticalZ z of the significance part
 */
export function judgeNulls(reference, candidate, criticalZ) {
    const test = testProportions(countNulls(candidate), countNulls(reference));
    return { ...test, gravity: weigh(test, criticalZ) };
}
function weigh({ difference, z }, criticalZ) {
    const points = Math.abs(difference);
    if (Math.abs(z) < criticalZ || points < WARN_POINTS)
        return 'ok';
    return points < DRIFT_POINTS ? 'warn' : 'drift';
}
const countNulls = ({ observations, states }) => ({
    hits: states.null,
    total: observations + states.null + states.non_finite,
});
//# sourceMappingURL=judge-nulls.js.map