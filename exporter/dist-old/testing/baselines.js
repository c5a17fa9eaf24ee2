import { BASELINE_SCHEMA, smoothShares, } from '@plumbline/core';
const common = (counts) => ({
    observations: counts.reduce((a, b) => a + b, 0),
    states: { null: 0, non_finite: 0 },
    counts,
    shares: smoothShares(counts),
});
/** A numeric feature with the same number of training values in each bin; mean 15, standard deviation 5. */
export function numericFeature(change) {
    const edges = change.edges ?? [10, 20];
    return {
        role: 'feature',
        kind: 'numeric',
        edges,
        ...common(Array.from({ length: edges.length + 1 }, () => 1000)),
        mean: 15,
        stddev: 5,
        min: 0,
        max: 30,
        ...change,
    };
}
/** A categorical feature with the same number of training values in each bin, `other` empty. */
export function categoricalFeature(change) {
    const categories = change.categories ?? ['a', 'b'];
    const counts = [...categories.map(() => 1000), ...(change.rest ? [1000] : []), 0];
    return {
        role: 'feature',
        kind: 'categorical',
        value_type: 'string',
        categories,
        ...common(counts),
        ...change,
    };
}
/** A valid baseline of these features. */
export function baselineOf(features, model = 'm', version = '1') {
    return {
        schema: BASELINE_SCHEMA,
        model,
        version,
        created_at: '2026-01-01T00:00:00Z',
        created_by: 'test',
        data: { source: 'test', rows: 3000 },
        features,
    };
}
//# sourceMappingURL=baselines.js.map