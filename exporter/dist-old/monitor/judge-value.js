/** A number as JSON writes it, or with a plus or without a digit on one side of the point. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** No double needs more digits; longer texts are no numbers, so that no sender has long ones looked through. */
const LONGEST_NUMBER = 64;
/** The number that a text spells; undefined if it spells none. Infinity where it is too large for a double. */
export function readNumericText(value) {
    if (typeof value !== 'string' || value.length > LONGEST_NUMBER || !NUMBER.test(value))
        return undefined;
    return Number(value);
}
/** A column with the texts that spell numbers as these. The same column where it has no text. */
export function readNumericTexts(column) {
    if (column instanceof Float64Array || !column.some((value) => typeof value === 'string'))
        return column;
    return column.map((value) => readNumericText(value) ?? value);
}
/** What a value was that a feature does not take. */
export function judgeInvalid(value) {
    switch (typeof value) {
        case 'string':
            return readNumericText(value) === undefined ? 'text' : 'numeric_text';
        case 'boolean':
            return 'boolean';
        case 'number':
            if (Number.isSafeInteger(value))
                return 'number';
            return value % 1 === 0 || !Number.isFinite(value) ? 'large_integer' : 'fraction';
        default:
            return 'nested';
    }
}
//# sourceMappingURL=judge-value.js.map