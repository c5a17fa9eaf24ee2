import { describeBins, LABEL, METRICS, } from '@plumbline/core';
import { joinParts, keepParts } from '../collector.js';
import { labelFeature } from '../labels.js';
import { renderSample, renderValue } from '../text.js';
/** A gauge family that never changes while a baseline is loaded: rendered once. */
function constantCollector(family, listSamples) {
    return {
        family,
        prepare({ monitor, exported }) {
            const renderSlot = (slot) => listSamples(slot)
                .map(({ labels, value }) => renderSample(family.name, { ...labelFeature(monitor, slot), ...labels }, value))
                .join('');
            return keepParts(joinParts(renderAll(exported, renderSlot)));
        },
    };
}
function* renderAll(slots, render) {
    for (const slot of slots)
        yield render(slot);
}
function factCollector(family, read) {
    return constantCollector(family, ({ feature }) => {
        const value = read(feature);
        return value === undefined ? [] : [{ labels: {}, value }];
    });
}
function labelContent(content) {
    switch (content.kind) {
        case 'range':
            return { [LABEL.lower]: renderValue(content.lower), [LABEL.upper]: renderValue(content.upper) };
        case 'category':
            return { [LABEL.category]: content.category };
        default:
            return {};
    }
}
function nullRatio({ states, observations }) {
    return states.null / (observations + states.null + states.non_finite);
}
/** The baseline as Prometheus sees it: shares per bin, and facts per feature. */
export const featureBaseline = [
    constantCollector(METRICS.baselineRatio, (slot) => describeBins(slot.layout).map((content, i) => ({
        labels: { [LABEL.bin]: slot.binIds[i], ...labelContent(content) },
        value: slot.feature.shares[i],
    }))),
    factCollector(METRICS.baselineObservations, (feature) => feature.observations),
    factCollector(METRICS.baselineBins, (feature) => feature.shares.length),
    factCollector(METRICS.baselineNullRatio, nullRatio),
    factCollector(METRICS.baselineMean, (feature) => (feature.kind === 'numeric' ? feature.mean : undefined)),
    factCollector(METRICS.baselineStddev, (feature) => feature.kind === 'numeric' ? feature.stddev : undefined),
    factCollector(METRICS.baselineMin, (feature) => (feature.kind === 'numeric' ? feature.min : undefined)),
    factCollector(METRICS.baselineMax, (feature) => (feature.kind === 'numeric' ? feature.max : undefined)),
];
//# sourceMappingURL=feature-baseline.js.map