import { assessWindow, computeCriticalZ, computeHellinger, computeJs, computeKl, computePsiP, computePsiZ, computeLInfinity, computeTotalVariation, computeWasserstein, parseDuration, shrinkShares, smoothShares, splitPsi, sum, testChiSquared, testKs, testMeans, computeVarianceRatio, } from '@plumbline/core';
import { RECIPES } from '@plumbline/core/recipes';
import { binSamples } from './bin-samples.js';
import { compareNulls } from './compare-nulls.js';
/** The verdict is that of one feature alone over this window. */
const WINDOW = '1d';
/** Everything that `plumbline stats` prints. */
export function compareSamples(input) {
    const samples = binSamples(input);
    const nulls = input.nulls && { nulls: compareNulls(input.nulls) };
    if (input.recipe === 'plumbline') {
        return { recipe: input.recipe, ...compareByPlumbline(input, samples), ...nulls };
    }
    const recipe = RECIPES.find(({ name }) => name === input.recipe);
    const { statistics, bins } = recipe.compute(toRecipeInput(input, samples));
    return {
        recipe: recipe.name,
        summary: recipe.summary,
        statistics,
        bins: bins ? { ...bins, edges: bins.edges.filter(Number.isFinite) } : samples,
        ...nulls,
    };
}
function toRecipeInput(input, { baseline, live, edges }) {
    if (input.kind === 'values' && typeof input.baseline[0] === 'number') {
        return { kind: 'numbers', baseline: input.baseline, live: input.live };
    }
    if (edges)
        return { kind: 'counts', ordered: true, baseline, live };
    // Our bin `other` is none of the tool's while it is empty.
    const end = live.at(-1) > 0 ? live.length : -1;
    return { kind: 'counts', ordered: false, baseline: baseline.slice(0, end), live: live.slice(0, end) };
}
function compareByPlumbline(input, samples) {
    const { edges, categories, baseline, live } = samples;
    const sample = { shares: smoothShares(baseline), observations: sum(baseline) };
    const windowSeconds = parseDuration(WINDOW);
    const criticalZ = computeCriticalZ(1, windowSeconds);
    const { psi, criticalPsi, state, minimumObservations } = assessWindow({
        ...{ counts: live, baseline: sample, criticalZ, ageSeconds: 0, windowSeconds },
    });
    const contributions = splitPsi(live, sample.shares);
    const shrunk = shrinkShares(live, sample.shares);
    return {
        observations: { baseline: sample.observations, live: sum(live) },
        verdict: { state, minimum_observations: minimumObservations, critical_z: criticalZ },
        statistics: {
            psi: { value: psi, critical: criticalPsi, ...testPsi(psi, sum(live), sample) },
            kl: { value: computeKl(live, sample.shares) },
            js: { value: computeJs(live, sample.shares) },
            hellinger: { value: computeHellinger(live, sample.shares) },
            total_variation: { value: computeTotalVariation(live, sample.shares) },
            l_infinity: { value: computeLInfinity(live, sample.shares) },
            chi_squared: rename(testChiSquared(live, sample)),
            // Categories have no order, and without one there is no distribution function.
            ks: edges ? rename(testKs(live, sample)) : null,
            wasserstein: edges ? { value: computeWasserstein(live, sample.shares) } : null,
            ...compareMoments(input),
        },
        bins: live.map((count, i) => ({
            ...(edges ? { lower: edges[i - 1] ?? null, upper: edges[i] ?? null } : { category: categories[i] }),
            baseline_count: baseline[i],
            baseline_share: sample.shares[i],
            live_count: count,
            live_share_shrunk: shrunk[i],
            contribution: contributions[i],
        })),
    };
}
/** How far beyond chance a PSI is. Without values there is nothing to say. */
function testPsi(psi, n, { shares, observations: m }) {
    if (n === 0)
        return { z: null, p: null };
    return { z: computePsiZ(psi, n, m, shares.length), p: computePsiP(psi, n, m, shares.length) };
}
const rename = ({ statistic, ...rest }) => ({
    value: statistic,
    ...rest,
});
/** Only raw numbers have moments. */
function compareMoments(input) {
    if (input.kind !== 'values' || typeof input.baseline[0] !== 'number')
        return {};
    const [baseline, live] = [input.baseline, input.live].map((values) => momentsOf(values));
    return {
        welch_t: testMeans(live, baseline),
        variance_ratio: { value: computeVarianceRatio(live, baseline) },
    };
}
function momentsOf(values) {
    const observations = values.length;
    const mean = sum(values) / observations;
    const squares = sum(values.map((value) => (value - mean) ** 2));
    return { observations, mean, variance: observations > 1 ? squares / (observations - 1) : 0 };
}
//# sourceMappingURL=compare-samples.js.map