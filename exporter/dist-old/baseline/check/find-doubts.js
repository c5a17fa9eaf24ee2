import { countBins, describeBins, layoutOf, MOST_BINS, smoothShares, } from '@plumbline/core';
/** Shares are this close to those of the counts unless somebody changed one of them. */
const SHARE_TOLERANCE = 1e-6;
/** The mean of equal values comes out of a sum and may miss them by this part. */
const MEAN_TOLERANCE = 1e-9;
/**
 * Finds what a valid baseline can hold but no build writes: traces of an edit that forgot what depends on it. The
 * exporter works with such a file, though not as its author may think.
 */
export function findDoubts(baseline) {
    return baseline.features.flatMap((feature, i) => listDoubts(feature, baseline.data.rows).map(([field, message]) => ({
        path: ['features', i, field],
        message: `${feature.role} "${feature.name}": ${message}`,
    })));
}
function listDoubts(feature, rows) {
    const doubts = [];
    const bins = countBins(layoutOf(feature));
    if (bins > MOST_BINS) {
        doubts.push(['counts', `${bins} bins are more than the ${MOST_BINS} that a build makes`]);
    }
    else if (!followFromCounts(feature)) {
        doubts.push(['shares', 'shares do not follow from counts; the exporter compares with shares']);
    }
    const counted = feature.observations + feature.states.null + feature.states.non_finite;
    if (counted !== rows) {
        doubts.push(['observations', `observations and states sum to ${counted}, data.rows is ${rows}`]);
    }
    return [...doubts, ...(feature.kind === 'numeric' ? doubtNumbers(feature) : doubtCategories(feature))];
}
function followFromCounts({ counts, shares }) {
    const smooth = smoothShares(counts);
    return shares.every((share, i) => Math.abs(share - smooth[i]) <= SHARE_TOLERANCE);
}
function doubtNumbers(feature) {
    const { min, max, mean, counts, quantiles } = feature;
    if (min > max)
        return [['min', `min ${min} is above max ${max}`]];
    const doubts = [];
    const rounding = MEAN_TOLERANCE * Math.max(Math.abs(min), Math.abs(max));
    if (mean < min - rounding || mean > max + rounding) {
        doubts.push(['mean', `mean ${mean} is not between min ${min} and max ${max}`]);
    }
    const outside = describeBins(layoutOf(feature)).findIndex((bin, i) => bin.kind === 'range' && counts[i] > 0 && (bin.upper < min || bin.lower >= max));
    if (outside >= 0) {
        doubts.push(['counts', `bin ${outside} holds values but lies outside of min ${min} to max ${max}`]);
    }
    // p01 to p99 sort by their names.
    const rising = Object.entries(quantiles ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const falls = rising.findIndex(([, value], i) => i > 0 && value < rising[i - 1][1]);
    if (falls > 0) {
        doubts.push(['quantiles', `quantile ${rising[falls][0]} is below ${rising[falls - 1][0]}`]);
    }
    return doubts;
}
const SPELLINGS = { string: /^/, integer: /^-?\d+$/, boolean: /^(true|false)$/ };
function doubtCategories({ hash, categories, rest, value_type: type }) {
    if (hash)
        return [];
    const odd = [...categories, ...(rest?.categories ?? [])].find((name) => !SPELLINGS[type].test(name));
    return odd === undefined
        ? []
        : [['categories', `category "${odd}" is no ${type}, so no value can be in it (value_type)`]];
}
//# sourceMappingURL=find-doubts.js.map