import { compileCountEstimate } from '../../baseline/estimate-count.js';
const LEVELS = '▁▂▃▄▅▆▇█';
/** Draws a character for each amount, as high as it is against the largest. */
export function drawSparkline(amounts) {
    const largest = Math.max(...amounts);
    const level = (amount) => largest > 0 ? Math.max(0, Math.ceil((amount / largest) * LEVELS.length) - 1) : 0;
    return amounts.map((amount) => LEVELS[level(amount)]).join('');
}
/** Characters of a numeric feature's shape. */
const CELLS = 10;
/**
 * Draws the distribution of a feature: frequent categories in bin order, without rest and other; numbers over cells of
 * equal width, as the bins of a quantile layout all look alike. The cells span the 1st to the 99th percentile or, where a file has none, the edges.
 */
export function drawShape(feature) {
    return drawSparkline(feature.kind === 'categorical'
        ? feature.shares.slice(0, feature.categories.length)
        : spreadEvenly(feature));
}
function spreadEvenly(feature) {
    const { quantiles, edges } = feature;
    const [start, end] = [quantiles?.p01 ?? edges[0], quantiles?.p99 ?? edges.at(-1)];
    if (!(end > start))
        return [feature.observations];
    const estimate = compileCountEstimate(feature);
    const bounds = Array.from({ length: CELLS + 1 }, (_, i) => start + ((end - start) / CELLS) * i);
    const counts = bounds.map((x) => estimate(x).count);
    return counts.slice(1).map((count, i) => count - counts[i]);
}
//# sourceMappingURL=draw-shape.js.map