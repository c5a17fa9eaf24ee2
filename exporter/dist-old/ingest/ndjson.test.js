import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndjsonDecoder } from './ndjson.js';
/** What an event says, however it was read; `undefined` where it says nothing. */
function* listEvents(decoded) {
    for (const item of decoded) {
        if ('fault' in item)
            yield 'fault';
        else if ('event' in item)
            yield pickRead(item.event);
        else {
            const { rows, columns } = item.block;
            for (let row = 0; row < rows; row++) {
                const at = (named) => [...named].map(([name, column]) => [name, Number.isNaN(column[row]) ? null : column[row]]);
                const prediction = at(columns.prediction);
                yield {
                    features: Object.fromEntries(at(columns.feature)),
                    prediction: prediction[0]?.[0] === '' ? prediction[0][1] : toObject(prediction),
                };
            }
        }
    }
}
const toObject = (entries) => entries.length === 0 ? undefined : Object.fromEntries(entries);
const pickRead = ({ features, prediction }) => ({ features, prediction });
function parseLines(text) {
    return text
        .split('\n')
        .filter((line) => !/^[ \t\r]*$/.test(line))
        .map((line) => {
        try {
            return pickRead(JSON.parse(line));
        }
        catch {
            return 'fault';
        }
    });
}
const decode = (text) => [...listEvents(ndjsonDecoder.decode(Buffer.from(text)))];
const scalar = fc.oneof({ weight: 6, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) }, { weight: 3, arbitrary: fc.constantFrom('AA', 'Zürich', '北', 'a"b', '\\', '', 'x'.repeat(100)) }, { weight: 1, arbitrary: fc.string() }, { weight: 2, arbitrary: fc.constantFrom(null, true, false, 0, -0, 1e300, 2 ** 70) });
const odd = fc.constantFrom([], {}, [1], { a: 1 });
const value = fc.oneof({ weight: 40, arbitrary: scalar }, { weight: 1, arbitrary: odd });
const event = fc.record({
    model: fc.constantFrom('m', 'm', 'm', 'n'),
    version: fc.constant('1'),
    features: fc.record({ a: value, b: value, 'c d': value, ü: value }, { requiredKeys: ['a', 'b', 'ü'] }),
    prediction: fc.oneof(scalar, fc.record({ yes: scalar, no: scalar })),
    id: fc.string(),
    extra: fc.boolean(),
}, { requiredKeys: ['model', 'version', 'features', 'prediction'] });
const text = fc
    .tuple(fc.array(event, { maxLength: 40 }), fc.constantFrom(undefined, 1), fc.constantFrom('\n', '\r\n', '\n\n'))
    .map(([events, indent, newline]) => events
    .map((one) => JSON.stringify(one, null, indent).replaceAll(/\n */g, indent === undefined ? '' : ' '))
    .join(newline));
describe('events of one shape, read by the bytes between their values', () => {
    it('are what JSON.parse makes of their lines', () => {
        fc.assert(fc.property(text, (lines) => {
            expect(decode(lines)).toEqual(parseLines(lines));
        }), { numRuns: 500 });
    });
    it('are what JSON.parse makes of them, though bytes are cut out, put in or changed', () => {
        const edit = fc.record({
            at: fc.nat(),
            cut: fc.nat({ max: 3 }),
            put: fc.constantFrom('', '"', ',', '0', '}', '\\', ' '),
        });
        fc.assert(fc.property(text, fc.array(edit, { maxLength: 4 }), (lines, edits) => {
            const edited = edits.reduce((all, { at, cut, put }) => {
                const place = at % (all.length + 1);
                return all.slice(0, place) + put + all.slice(place + cut);
            }, lines);
            expect(decode(edited)).toEqual(parseLines(edited));
        }), { numRuns: 1000 });
    });
    it('come in blocks, and numbers without an object each', () => {
        const lines = Array.from({ length: 600 }, (_, i) => JSON.stringify({ model: 'm', version: '1', features: { a: i % 7 ? i / 3 : null }, prediction: i }));
        const blocks = [...ndjsonDecoder.decode(Buffer.from(lines.join('\n')))].flatMap((item) => 'block' in item
            ? [{ rows: item.block.rows, isDense: item.block.columns.feature.get('a') instanceof Float64Array }]
            : []);
        expect(blocks.reduce((sum, { rows }) => sum + rows, 0)).toBe(599);
        expect(blocks.length).toBeLessThan(4);
        expect(blocks.every(({ isDense }) => isDense)).toBe(true);
    });
    it('stay what they are where a column of numbers becomes one of texts', () => {
        const lines = [1, null, 2.5, 'x', 3, true]
            .map((a) => JSON.stringify({ model: 'm', version: '1', features: { a }, prediction: 0 }))
            .join('\n');
        expect(decode(lines)).toEqual(parseLines(lines));
    });
    it('are given up on where every event has another shape', () => {
        const lines = Array.from({ length: 100 }, (_, i) => JSON.stringify({ model: 'm', version: '1', features: { [`f${i}`]: i }, prediction: 0 })).join('\n');
        expect(decode(lines)).toEqual(parseLines(lines));
    });
});
//# sourceMappingURL=ndjson.test.js.map