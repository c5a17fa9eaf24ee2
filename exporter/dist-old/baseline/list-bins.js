import { describeBins, layoutOf, listBinIds } from '@plumbline/core';
/** The bins of a feature with what stands in them. */
export function listBins(feature) {
    const layout = layoutOf(feature);
    const ids = listBinIds(layout);
    return describeBins(layout).map((content, i) => ({
        bin: ids[i],
        ...(content.kind === 'range' && { lower: close(content.lower), upper: close(content.upper) }),
        ...(content.kind === 'category' && { category: content.category }),
        count: feature.counts[i],
        share: feature.shares[i],
    }));
}
const close = (bound) => (Number.isFinite(bound) ? bound : null);
//# sourceMappingURL=list-bins.js.map