import { expect, it } from 'vitest';
import { jsonDecoder } from './json.js';
import { ndjsonDecoder } from './ndjson.js';
import { isTooDear, MOST_PARSED_AT_ONCE } from './parse-cost.js';
const nameMany = (count) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, i])));
it.each([
    ['a long string', `"${'x'.repeat(MOST_PARSED_AT_ONCE - 2)}"`, false],
    ['one byte more', `"${'x'.repeat(MOST_PARSED_AT_ONCE - 1)}"`, true],
    ['1000 rows of 100 columns', JSON.stringify(Array(1000).fill(Array(100).fill(0.123))), false],
    ['many empty objects', `[${'{},'.repeat(100_000)}{}]`, true],
    ['deep nesting', '['.repeat(400_000), true],
    ['many names', nameMany(70_000), true],
])('%s', (_, text, expected) => {
    expect(isTooDear(Buffer.from(text))).toBe(expected);
});
it('a body is refused, a line costs that line only', () => {
    const dear = nameMany(70_000);
    expect(() => [...jsonDecoder.decode(Buffer.from(dear))]).toThrow('the body has too many values to be parsed in one go: send smaller batches');
    const decoded = [...ndjsonDecoder.decode(Buffer.from(`{"a":1}\n${dear}\n\n \t\r\n{"b":2}`))];
    expect(decoded).toEqual([
        { event: { a: 1 } },
        { fault: { reason: 'body_too_large', detail: expect.stringContaining('too many values') } },
        { event: { b: 2 } },
    ]);
});
//# sourceMappingURL=parse-cost.test.js.map