import { createHash } from 'node:crypto';
import { countBins, layoutOf, listBinIds, nameLayout, sum, VALUE_STATES, } from '@plumbline/core';
/** Stands for every feature. */
const ALL = '*';
/** Lays out the totals of every feature of a baseline, one after another. */
export function compilePlan(baseline, { gaugedFeatures = [] } = {}) {
    let width = 0;
    const take = (count) => {
        const start = width;
        width += count;
        return start;
    };
    const gauged = new Set(gaugedFeatures);
    const meanImportance = findMeanImportance(baseline.features);
    const slots = baseline.features.map((feature, index) => {
        const layout = layoutOf(feature);
        const layoutName = nameLayout(layout, feature.shares);
        const binCount = countBins(layout);
        const places = {
            bins: take(binCount),
            states: take(VALUE_STATES.length),
            anomalies: feature.kind === 'numeric'
                ? { below_range: take(1), above_range: take(1) }
                : { unseen_category: take(1) },
            ...(feature.kind === 'numeric' &&
                feature.stddev > 0 && { deviations: { up: take(1), down: take(1), squared: take(1) } }),
        };
        return {
            index,
            feature,
            layout,
            layoutName,
            binIds: listBinIds(layout),
            binCount,
            gauged: feature.role === 'prediction' ||
                (feature.role === 'feature' && (gauged.has(ALL) || gauged.has(feature.name))),
            identity: identify(feature, layoutName),
            width: width - places.bins,
            ...(meanImportance > 0 &&
                feature.importance !== undefined && { importance: feature.importance / meanImportance }),
            ...places,
        };
    });
    const hash = createHash('sha256').update(JSON.stringify(slots.map(({ identity }) => identity)));
    const sumPlaces = slots.flatMap(({ deviations }) => (deviations ? Object.values(deviations) : []));
    return { slots, width, sumPlaces, hash: hash.digest('hex') };
}
/** Bins, shares, and what deviations and anomalies are measured against. */
function identify(feature, layoutName) {
    const reference = feature.kind === 'numeric'
        ? [feature.mean, feature.stddev, feature.min, feature.max]
        : [feature.value_type, feature.hash ?? null];
    return JSON.stringify([feature.role, feature.name, layoutName, ...reference]);
}
/** 0 if no feature has an importance, or all have none but 0. */
function findMeanImportance(features) {
    const importances = features.flatMap(({ importance }) => importance ?? []);
    return importances.length === 0 ? 0 : sum(importances) / importances.length;
}
//# sourceMappingURL=plan.js.map