import type { BaselineFeature } from '@plumbline/core';
/** Draws a character for each amount, as high as it is against the largest. */
export declare function drawSparkline(amounts: readonly number[]): string;
/**
 * Draws the distribution of a feature: frequent categories in bin order, without rest and other; numbers over cells of
 * equal width, as the bins of a quantile layout all look alike. The cells span the 1st to the 99th percentile or, where a file has none, the edges.
 */
export declare function drawShape(feature: BaselineFeature): string;
//# sourceMappingURL=draw-shape.d.ts.map