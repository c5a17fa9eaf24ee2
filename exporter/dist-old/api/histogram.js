import { describeBins, splitPsi, } from '@plumbline/core';
import { describeDrift } from './drift.js';
import { findFeature, findMonitor, findWindow } from './lookup.js';
/** `GET …/features/:feature/histogram?window=`: live against baseline, bin by bin. */
export function handleHistogram(fleet) {
    return (request, response) => {
        const monitor = findMonitor(request, fleet);
        const window = findWindow(request, monitor);
        const slot = findFeature(request, monitor);
        const reading = monitor.read(slot, window);
        const { model, version } = monitor.baseline;
        const body = {
            model,
            version,
            ...describeDrift(slot, window, reading),
            bins: listBins(slot, reading.counts),
        };
        response.json(body);
    };
}
function listBins(slot, counts) {
    const { counts: baselineCounts, shares } = slot.feature;
    const n = counts.reduce((total, count) => total + count, 0);
    const contributions = splitPsi(counts, shares);
    return describeBins(slot.layout).map((content, i) => ({
        bin: slot.binIds[i],
        ...describeContent(content),
        live_count: counts[i],
        live_share: n > 0 ? counts[i] / n : null,
        baseline_count: baselineCounts[i],
        baseline_share: shares[i],
        contribution: contributions[i],
    }));
}
function describeContent(content) {
    switch (content.kind) {
        case 'range':
            return { lower: finiteOrNull(content.lower), upper: finiteOrNull(content.upper) };
        case 'category':
            return { category: content.category };
        default:
            return {};
    }
}
function finiteOrNull(bound) {
    return Number.isFinite(bound) ? bound : null;
}
//# sourceMappingURL=histogram.js.map