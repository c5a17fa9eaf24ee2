/** Integers with at most this many distinct values are categories: hours of the day are, ages are not. */
export const MOST_INTEGER_CATEGORIES = 24;
const NUMERIC = { kind: 'numeric' };
const categorical = (valueType) => ({ kind: 'categorical', valueType });
const none = (reason) => ({ kind: 'none', reason });
/**
 * Decides how the values of a column are binned.
 *
 * @param forced kind the user asked for, instead of the one its type and values suggest
 */
export function inferKind(column, profile, forced) {
    const { family, type } = column;
    if (family === 'time') {
        return none(`${type} moves on with the calendar; leave it out with --exclude ${quoteArgument(column.name)}, or derive a column such as the hour, the weekday or an age`);
    }
    if (profile.usable === 0) {
        return none(profile.nonFinite > 0 ? 'it holds no finite number' : 'it holds nothing but nulls');
    }
    if (family === 'nested' || family === 'other') {
        return none(`values of type ${type} have no bins; put what matters into plain columns`);
    }
    if (forced === 'numeric')
        return forceNumeric(column);
    if (forced === 'categorical')
        return forceCategorical(column, profile);
    if (family === 'text')
        return categorical('string');
    if (family === 'boolean')
        return categorical('boolean');
    if (family === 'float')
        return NUMERIC;
    return profile.whole && profile.distinct <= MOST_INTEGER_CATEGORIES ? categorical('integer') : NUMERIC;
}
/** A name as a word of a shell. */
function quoteArgument(name) {
    return /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}
function forceNumeric({ family, type }) {
    if (family === 'float' || family === 'integer')
        return NUMERIC;
    return none(`${type} is no number, so it cannot be taken as one`);
}
function forceCategorical({ family }, profile) {
    if (family === 'text')
        return categorical('string');
    if (family === 'boolean')
        return categorical('boolean');
    if (profile.whole)
        return categorical('integer');
    return none('it holds fractions, and numeric categories must be whole');
}
//# sourceMappingURL=infer-kind.js.map