import { computeWilsonInterval, testProportions } from '@plumbline/core';
const LEVEL = 0.95;
/** Rates of nulls with their intervals, and the test of their difference. */
export function compareNulls({ baseline, live }) {
    return {
        level: LEVEL,
        baseline: describeRate(baseline),
        live: describeRate(live),
        ...testProportions(live, baseline),
    };
}
const describeRate = (rate) => ({
    ...rate,
    rate: rate.total > 0 ? rate.hits / rate.total : null,
    wilson: computeWilsonInterval(rate, LEVEL),
});
//# sourceMappingURL=compare-nulls.js.map