/** Part of the rows in which the feature was null. */
export function computeNullRatio({ observations, states }) {
    return states.null / (observations + states.null + states.non_finite);
}
//# sourceMappingURL=null-ratio.js.map