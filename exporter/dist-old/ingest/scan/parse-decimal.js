const ZERO = 0x30;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const LOWER_E = 0x65;
const UPPER_E = 0x45;
/** Digits that a 32-bit integer holds whatever they are; two such parts times a power of ten are exact doubles. */
const PART_DIGITS = 9;
/** The largest power of ten that is a double, and so the largest that one division is exact for. */
const LARGEST_POWER = 22;
const POWERS = Float64Array.from({ length: LARGEST_POWER + 1 }, (_, i) => Number(`1e${i}`));
/** Integers up to here are doubles. */
const LARGEST_EXACT = 2 ** 53;
const isDigit = (byte) => (byte ^ ZERO) <= 9;
/**
 * Reads a JSON number from bytes, as the double that `JSON.parse` makes of it.
 *
 * An integer below 2^53 over a power of ten is one exact division (Clinger 1990). Up to 18 digits are divided in two
 * doubles (Dekker 1971), whose sum is rounded rightly unless it lies next to the middle between two doubles; those, and
 * longer numbers and exponents, are left to the language.
 *
 * @param into takes the number at `index`: a result of its own would cost an object
 * @returns index behind the number, or -1 if there is none by the grammar of JSON
 */
export function scanDecimal(bytes, start, into, index) {
    const isNegative = bytes[start] === MINUS;
    const whole = isNegative ? start + 1 : start;
    let at = whole;
    let point = -1;
    let high = 0;
    let low = 0;
    let digits = 0;
    let parts = 1;
    for (;; at++) {
        const byte = bytes[at];
        const digit = byte ^ ZERO;
        if (digit > 9) {
            if (byte !== POINT || point >= 0)
                break;
            point = at;
            continue;
        }
        if (digits === PART_DIGITS) {
            high = low;
            low = 0;
            digits = 0;
            parts++;
        }
        low = (low * 10 + digit) | 0;
        // Zeros in front are no digits.
        if (low !== 0 || parts > 1)
            digits++;
    }
    const endOfWhole = point < 0 ? at : point;
    // Neither .5, nor 1., nor 01 is a number in JSON.
    if (endOfWhole === whole || point === at - 1)
        return -1;
    if (bytes[whole] === ZERO && endOfWhole > whole + 1)
        return -1;
    const fraction = point < 0 ? 0 : at - point - 1;
    const isPlain = parts <= 2 && fraction <= LARGEST_POWER && (bytes[at] | 0x20) !== LOWER_E;
    const value = isPlain ? divide(parts === 2 ? high * POWERS[digits] : 0, low, POWERS[fraction]) : NaN;
    if (value !== value)
        return scanByLanguage(bytes, start, at, into, index);
    into[index] = isNegative ? -value : value;
    return at;
}
/** @param at the exponent, or the end */
function scanByLanguage(bytes, start, at, into, index) {
    let end = at;
    if (bytes[end] === LOWER_E || bytes[end] === UPPER_E) {
        end++;
        if (bytes[end] === MINUS || bytes[end] === PLUS)
            end++;
        const exponent = end;
        while (isDigit(bytes[end]))
            end++;
        if (end === exponent)
            return -1;
    }
    into[index] = Number(bytes.toString('latin1', start, end));
    return end;
}
/** How much the second part of a quotient may be off, as a part of itself, and more. */
const SLACK = 2 ** -40;
/**
 * `(high + low) / divisor`.
 *
 * @param high integer of at most 53 significant bits, not below `low`
 * @param low integer
 * @returns NaN where it cannot be told how the quotient is rounded
 */
function divide(high, low, divisor) {
    const sum = high + low;
    const quotient = sum / divisor;
    if (sum < LARGEST_EXACT)
        return quotient;
    const back = quotient * divisor;
    const rest = (sum - back - productError(quotient, divisor, back) + (low - (sum - high))) / divisor;
    const value = quotient + rest;
    const isSure = quotient + rest * (1 - SLACK) === value && quotient + rest * (1 + SLACK) === value;
    return isSure ? value : NaN;
}
/** Cuts a double into two halves of 26 bits, whose products are exact. */
const SPLITTER = 2 ** 27 + 1;
/** `a · b - product`, exactly. */
function productError(a, b, product) {
    const aHigh = highHalf(a);
    const bHigh = highHalf(b);
    const aLow = a - aHigh;
    const bLow = b - bHigh;
    return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
function highHalf(x) {
    const scaled = SPLITTER * x;
    return scaled - (scaled - x);
}
//# sourceMappingURL=parse-decimal.js.map