import { describe, expect, it } from 'vitest';
import { judgeInvalid, readNumericText, readNumericTexts } from './judge-value.js';
describe('numbers as texts', () => {
    it.each([
        ['12', 12],
        ['-0.5', -0.5],
        ['+.5', 0.5],
        ['5.', 5],
        ['1e3', 1000],
        ['1E-3', 0.001],
        ['1e999', Infinity],
        ['9007199254740993', 9007199254740992],
    ])('%s is read', (text, number) => expect(readNumericText(text)).toBe(number));
    it.each([
        ...[
            '',
            ' ',
            '1 ',
            '0x10',
            '1_000',
            '1,5',
            'NaN',
            'Infinity',
            '-',
            '.',
            'e5',
            '1e',
            '1\n',
            '\u0661',
            '9'.repeat(65),
        ],
        ...[12, true, null, undefined, ['1'], { valueOf: () => 1 }],
    ])('%j is not', (value) => expect(readNumericText(value)).toBeUndefined());
    it('leave what is none, and holes, as they are', () => {
        // eslint-disable-next-line no-sparse-arrays
        const column = ['1', 'x', , null, 2];
        expect(readNumericTexts(column)).toEqual([1, 'x', undefined, null, 2]);
        expect(1 in readNumericTexts(['a', 'b'])).toBe(true);
        const numbers = [1, 2];
        expect(readNumericTexts(numbers)).toBe(numbers);
    });
});
describe('a value that is not taken', () => {
    it.each([
        ['yes', 'text'],
        ['', 'text'],
        ['1e5', 'numeric_text'],
        [true, 'boolean'],
        [7, 'number'],
        [7.5, 'fraction'],
        [2 ** 53, 'large_integer'],
        [1e300, 'large_integer'],
        [[1], 'nested'],
        [{}, 'nested'],
    ])('%j is called %s', (value, reason) => expect(judgeInvalid(value)).toBe(reason));
    it('is called something even where JSON knows none like it', () => {
        expect(judgeInvalid(Infinity)).toBe('large_integer');
        expect(judgeInvalid(1n)).toBe('nested');
    });
});
//# sourceMappingURL=judge-value.test.js.map