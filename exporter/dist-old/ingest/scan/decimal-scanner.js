const ZERO = 0x30;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const LOWER_E = 0x65;
const UPPER_E = 0x45;
/** The largest power of ten that is a double, and so the largest that one division is exact for. */
const LARGEST_POWER = 22;
const POWERS = Float64Array.from({ length: LARGEST_POWER + 1 }, (_, i) => Number(`1e${i}`));
/** Digits beyond those that fit one double. */
const MOST_TAIL_DIGITS = 11;
/** Integers below are doubles, all of them. */
const LARGEST_EXACT = 2 ** 53;
const isDigit = (byte) => (byte ^ ZERO) <= 9;
/**
 * Reads JSON numbers from bytes, each as the double that `JSON.parse` makes of it.
 *
 * An integer below 2^53 over a power of ten is one exact division (Clinger 1990). Some digits more are divided in two
 * doubles (Dekker 1971), whose sum is rounded rightly unless it lies next to the middle between two doubles; those, and
 * longer numbers and exponents, are left to the language.
 */
export class DecimalScanner {
    bytes;
    /** The bytes again, for looks at four of them. */
    view;
    constructor(bytes) {
        this.bytes = bytes;
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    /**
     * @param into takes the number at `index`: a result of its own would cost an object
     * @returns index behind the number, or -1 if there is none by the grammar of JSON
     */
    scan(start, into, index) {
        const { bytes, view } = this;
        const isNegative = bytes[start] === MINUS;
        const whole = isNegative ? start + 1 : start;
        let at = whole;
        let head = 0;
        for (let digit = bytes[at] ^ ZERO; digit <= 9; digit = bytes[++at] ^ ZERO)
            head = head * 10 + digit;
        // Neither .5 nor 01 is a number in JSON.
        if (at === whole || (bytes[whole] === ZERO && at > whole + 1))
            return -1;
        // Digits behind the point: eight at most that join those in front of it, and those behind.
        let tail = 0;
        let tailDigits = 0;
        let fraction = 0;
        if (bytes[at] === POINT) {
            const first = ++at;
            let high = 0;
            let highDigits = 0;
            for (const last = Math.min(bytes.length - 4, first + 12); at <= last; at += 4) {
                const digits = readFourDigits(view, at);
                if (digits < 0)
                    break;
                if (highDigits < 8) {
                    high = (high * 10_000 + digits) | 0;
                    highDigits += 4;
                }
                else {
                    tail = (tail * 10_000 + digits) | 0;
                    tailDigits += 4;
                }
            }
            head = head * POWERS[highDigits] + high;
            for (let digit = bytes[at] ^ ZERO; digit <= 9; digit = bytes[++at] ^ ZERO) {
                tail = tail * 10 + digit;
                tailDigits++;
            }
            fraction = at - first;
            // Nor is 1.
            if (fraction === 0)
                return -1;
        }
        const isShort = head < LARGEST_EXACT && tailDigits <= MOST_TAIL_DIGITS && fraction <= LARGEST_POWER;
        if (!isShort || (bytes[at] | 0x20) === LOWER_E)
            return this.scanByLanguage(start, into, index);
        const digits = head * POWERS[tailDigits] + tail;
        const value = digits < LARGEST_EXACT ? digits / POWERS[fraction] : divideLong(head, tailDigits, tail, fraction);
        if (value !== value)
            return this.scanByLanguage(start, into, index);
        into[index] = isNegative ? -value : value;
        return at;
    }
    scanByLanguage(start, into, index) {
        const { bytes } = this;
        let end = start;
        const skipDigits = () => {
            const first = end;
            while (isDigit(bytes[end]))
                end++;
            return end > first;
        };
        if (bytes[end] === MINUS)
            end++;
        skipDigits();
        if (bytes[end] === POINT) {
            end++;
            if (!skipDigits())
                return -1;
        }
        if (bytes[end] === LOWER_E || bytes[end] === UPPER_E) {
            end++;
            if (bytes[end] === MINUS || bytes[end] === PLUS)
                end++;
            if (!skipDigits())
                return -1;
        }
        into[index] = Number(bytes.toString('latin1', start, end));
        return end;
    }
}
/** The number that four bytes spell, all of them looked at together; -1 if one of them is no digit. */
function readFourDigits(view, at) {
    const bytes = view.getInt32(at, true);
    const areDigits = (bytes & 0xf0f0f0f0) === 0x30303030 && ((bytes + 0x06060606) & 0xf0f0f0f0) === 0x30303030;
    if (!areDigits)
        return -1;
    const digits = bytes & 0x0f0f0f0f;
    const pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff;
    return (pairs & 0xff) * 100 + (pairs >>> 16);
}
/** How much the second part of a quotient may be off, as a part of itself, and more. */
const SLACK = 2 ** -40;
/** Cuts a double into two halves of 26 bits, whose products are exact. */
const SPLITTER = 2 ** 27 + 1;
const HIGH_HALVES = POWERS.map(takeHighHalf);
const INVERSES = POWERS.map((power) => 1 / power);
/**
 * `(head · 10^more + tail) / 10^fraction`.
 *
 * @returns NaN where it cannot be told how that is rounded
 */
function divideLong(head, more, tail, fraction) {
    const product = head * POWERS[more];
    const sum = product + tail;
    const error = findProductError(head, more, product) + (tail - (sum - product));
    const quotient = sum / POWERS[fraction];
    const back = quotient * POWERS[fraction];
    const rest = (sum - back - findProductError(quotient, fraction, back) + error) * INVERSES[fraction];
    const value = quotient + rest;
    const isSure = quotient + rest * (1 - SLACK) === value && quotient + rest * (1 + SLACK) === value;
    return isSure ? value : NaN;
}
/** `a · 10^exponent - product`, exactly. */
function findProductError(a, exponent, product) {
    const bHigh = HIGH_HALVES[exponent];
    const bLow = POWERS[exponent] - bHigh;
    const aHigh = takeHighHalf(a);
    const aLow = a - aHigh;
    return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
function takeHighHalf(x) {
    const scaled = SPLITTER * x;
    return scaled - (scaled - x);
}
//# sourceMappingURL=decimal-scanner.js.map