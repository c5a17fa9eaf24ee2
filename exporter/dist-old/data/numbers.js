import { quoteName } from './sql.js';
export const isNumber = ({ family }) => family === 'float' || family === 'integer';
/** SQL of a numeric column as doubles; null where it is not finite. */
export function readFinite({ name, family }) {
    const number = `${quoteName(name)}::DOUBLE`;
    return family === 'float' ? `CASE WHEN isfinite(${number}) THEN ${number} END` : number;
}
/** SQL condition: the number is whole and a double holds it exactly. */
export function isWhole({ name }) {
    const number = `${quoteName(name)}::DOUBLE`;
    return `isfinite(${number}) AND ${number} = trunc(${number}) AND abs(${number}) <= ${Number.MAX_SAFE_INTEGER}`;
}
/** Digits to which a 32-bit float is sure to be written. */
const FLOAT_DIGITS = 6;
/**
 * The numbers as which a value may reach the exporter. A 32-bit float comes either as the double it is (0.699999988)
 * or as a decimal it is written as (0.7), by the client's JSON writer; any other value comes as itself.
 */
export function spellNumber(value, type) {
    if (type !== 'FLOAT')
        return [value];
    const decimals = [FLOAT_DIGITS, 7, 8, 9].map((digits) => Number(value.toPrecision(digits)));
    return [value, decimals[0], decimals.find((decimal) => Math.fround(decimal) === value) ?? value];
}
/** SQL of a column's finite numbers by their largest spelling: an edge on it has every spelling below it. */
export function readLargestSpelling(column) {
    if (column.type !== 'FLOAT')
        return readFinite(column);
    const name = quoteName(column.name);
    return `CASE WHEN isfinite(${name}) THEN greatest(${name}::DOUBLE, ${name}::VARCHAR::DOUBLE) END`;
}
//# sourceMappingURL=numbers.js.map