import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanDecimal } from './parse-decimal.js';
function parse(text) {
    const into = new Float64Array(1);
    const end = scanDecimal(Buffer.from(`${text},`), 0, into, 0);
    return end === text.length ? into[0] : null;
}
const parseByLanguage = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
};
const digits = (most) => fc.stringMatching(new RegExp(`^[0-9]{0,${most}}$`));
describe('a number in bytes', () => {
    it.each([
        ...['0', '-0', '1', '-1', '0.1', '0.3', '123456789012345', '1234567890123456', '12345678901234567890'],
        ...[
            '512.3456789012345',
            '0.30000000000000004',
            '9007199254740993',
            '9007199254740992.5',
            '1e400',
            '5e-324',
        ],
        ...['1E3', '1e+3', '1e-3', '123456.789e3', '0.000000000000000000001', '0.1234567890123456789012345'],
    ])('%s is what JSON.parse makes of it', (text) => {
        expect(parse(text)).toBe(parseByLanguage(text));
    });
    it.each(['', '-', '01', '-01', '1.', '.5', '1e', '1e+', '+1', '1.2.3', '0x1', '--1', '00'])('%j is none', (text) => {
        expect(parse(text)).toBeNull();
    });
    it('is the double that JSON.parse makes of it, whatever its length', () => {
        const number = fc
            .record({
            sign: fc.constantFrom('', '-'),
            whole: digits(24),
            fraction: fc.option(digits(26), { nil: undefined }),
            exponent: fc.option(fc.integer({ min: -330, max: 330 }), { nil: undefined, freq: 5 }),
        })
            .map(({ sign, whole, fraction, exponent }) => sign +
            whole +
            (fraction === undefined ? '' : `.${fraction}`) +
            (exponent === undefined ? '' : `e${exponent}`));
        fc.assert(fc.property(number, (text) => {
            expect(parse(text)).toBe(parseByLanguage(text));
        }), { numRuns: 5000 });
    });
    it('is every double written out, and what lies next to the middle of two', () => {
        fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 999 }), (x, more) => {
            const text = JSON.stringify(x);
            expect(parse(text)).toBe(parseByLanguage(text));
            const middle = (BigInt(2 ** 53) + BigInt(2 * more + 1)).toString();
            for (const near of [middle, `${middle}.0`, `${middle.slice(0, 3)}.${middle.slice(3)}`]) {
                expect(parse(near)).toBe(parseByLanguage(near));
            }
        }), { numRuns: 3000 });
    });
});
//# sourceMappingURL=parse-decimal.test.js.map