import { assessWindow, computePsiP, listBinIds, layoutOf, sum, } from '@plumbline/core';
import { rebinCategories } from './rebin-categories.js';
import { rebinNumbers } from './rebin-numbers.js';
/**
 * Judges a candidate's feature against the reference, as the exporter judges a window.
 */
export function diffFeature(reference, candidate, { criticalZ, exactOnly }) {
    const incomparable = findObstacle(reference, candidate);
    if (incomparable !== undefined)
        return { incomparable };
    const { counts, shares, ...how } = reference.kind === 'numeric'
        ? bringNumbers(reference, candidate)
        : bringCategories(reference, candidate);
    if (exactOnly && how.comparison === 'approximate')
        return { incomparable: 'edges differ' };
    if (shares.length < 2)
        return { incomparable: 'the candidate tells none of the bins apart' };
    // A file does not age: the newest observation of a finished data set is as new as any.
    const finished = { ageSeconds: 0, windowSeconds: 1 };
    const baseline = { shares, observations: reference.observations };
    const assessment = assessWindow({ counts, baseline, criticalZ, ...finished });
    return { assessment, p: findP(assessment, reference.observations, shares.length), ...how };
}
/** Null where there are too few observations to tell. */
function findP({ state, psi, observations: n }, m, bins) {
    return state === 'insufficient' ? null : computePsiP(psi, n, m, bins);
}
function bringNumbers(reference, candidate) {
    const { counts, interpolated } = rebinNumbers(reference, candidate);
    const { shares, edges } = reference;
    if (interpolated === 0)
        return { counts, shares, comparison: 'exact' };
    const note = `${interpolated} of ${edges.length} edges interpolated`;
    return { counts, shares, comparison: 'approximate', note };
}
function bringCategories(reference, candidate) {
    const { groups, counts } = rebinCategories(reference, candidate);
    const shares = groups.map((bins) => sum(bins.map((bin) => reference.shares[bin])));
    const merged = groups.filter((bins) => bins.length > 1);
    if (merged.length === 0)
        return { counts, shares, comparison: 'exact' };
    const ids = listBinIds(layoutOf(reference));
    const nameBin = (bin) => reference.categories[bin] ?? ids[bin];
    const note = `${merged.map((bins) => bins.map(nameBin).join(' + ')).join(', ')} taken together`;
    return { counts, shares, comparison: 'merged', note };
}
function findObstacle(reference, candidate) {
    if (reference.kind === 'numeric' && candidate.kind === 'numeric')
        return undefined;
    if (reference.kind !== 'categorical' || candidate.kind !== 'categorical') {
        return `${reference.kind} became ${candidate.kind}`;
    }
    if (reference.value_type !== candidate.value_type) {
        return `${reference.value_type} became ${candidate.value_type}`;
    }
    if (!reference.hash !== !candidate.hash || reference.hash?.salt !== candidate.hash?.salt) {
        return 'categories are hashed in another way';
    }
    return undefined;
}
//# sourceMappingURL=diff-feature.js.map