import { chooseEdges, chooseUniformEdges } from '@plumbline/core';
import { tabulate } from './tabulate.js';
/**
 * Edges of a numeric column.
 *
 * @param sorted its finite values or a sample of them, ascending, at least one
 * @param range smallest and largest of all its values, needed for bins of equal width
 */
export function chooseBins(sorted, { edges, bins }, range) {
    if (edges)
        return { edges, binning: 'given' };
    if (range)
        return { edges: chooseUniformEdges(...range, bins), binning: 'uniform' };
    return { edges: chooseEdges(tabulate(sorted), bins), binning: 'quantile' };
}
//# sourceMappingURL=choose-bins.js.map