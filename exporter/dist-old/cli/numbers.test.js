import { expect, it } from 'vitest';
import { formatNumber, formatPercent } from './numbers.js';
it.each([
    [0, '0'],
    [1439, '1,439'],
    [-1438.6, '-1,439'],
    [123456789, '123,456,789'],
    [0.012734, '0.01273'],
    [1.5e-9, '1.5e-9'],
    [1.23456e12, '1235000000000'],
    [1.23456e22, '1.235e+22'],
])('writes %d as %s', (x, text) => expect(formatNumber(x)).toBe(text));
it.each([
    [0, '0%'],
    [0.0001, '<0.1%'],
    [0.012, '1.2%'],
    [0.5, '50%'],
    [1, '100%'],
])('writes the share %d as %s', (share, text) => expect(formatPercent(share)).toBe(text));
//# sourceMappingURL=numbers.test.js.map