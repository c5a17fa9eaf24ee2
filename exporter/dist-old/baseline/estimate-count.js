import { BASELINE_QUANTILES, findNumericBin } from '@plumbline/core';
/** A bin of a quantile layout with this many times the average count stands out because of one heavy value. */
const POINT_MASS = 2;
/**
 * Makes `x -> number of training values at or below x` from what a baseline file keeps: exact at edges, below min and
 * from max on; elsewhere interpolated linearly between edges and, in the long outer bins, quantiles. A bin that stands out in a quantile
 * layout is not spread: its values stand on its upper edge, where builds put heavy ones.
 */
export function compileCountEstimate(feature) {
    const { edges, counts, observations, min, max } = feature;
    let below = 0;
    const bounds = [
        [min, 0],
        ...edges.map((edge, i) => [edge, (below += counts[i])]),
        [max, observations],
    ];
    const isQuantile = (feature.binning ?? 'quantile') === 'quantile';
    return (x) => {
        if (x < min)
            return { count: 0, exact: true };
        if (x >= max)
            return { count: observations, exact: true };
        const bin = findNumericBin(edges, x);
        const [start, end] = [bounds[bin], bounds[bin + 1]];
        if (x === edges[bin])
            return { count: end[1], exact: true };
        if (isQuantile && counts[bin] * counts.length >= POINT_MASS * observations) {
            return { count: start[1], exact: false };
        }
        const isOuter = bin === 0 || bin === edges.length;
        const between = isOuter ? listQuantiles(feature, start, end) : [];
        return { count: interpolate([start, ...between, end], x), exact: false };
    };
}
/**
 * Quantiles that lie inside a bin and do not contradict its counts. In inner bins they would mislead where values
 * repeat: more of them than its share are at or below a quantile.
 */
function listQuantiles({ quantiles, observations }, start, end) {
    return Object.entries(quantiles ?? {})
        .map(([name, value]) => [value, BASELINE_QUANTILES[name] * observations])
        .filter(([value, count]) => value > start[0] && value < end[0] && count > start[1] && count < end[1])
        .sort(([a], [b]) => a - b);
}
function interpolate(knots, x) {
    const next = knots.findIndex(([value]) => value > x);
    const [x0, c0] = knots[next - 1] ?? knots[0];
    const [x1, c1] = knots[next];
    return x1 > x0 ? c0 + (c1 - c0) * ((x - x0) / (x1 - x0)) : c0;
}
//# sourceMappingURL=estimate-count.js.map