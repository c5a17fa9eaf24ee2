import { describe, expect, it } from 'vitest';
import { chooseColumns } from './choose-columns.js';
const columns = [
    { name: 'a', type: 'DOUBLE', family: 'float' },
    { name: 'b', type: 'VARCHAR', family: 'text' },
    { name: 'at', type: 'TIMESTAMP_NS', family: 'time' },
    { name: 'clock', type: 'TIME', family: 'time' },
    { name: 'y', type: 'DOUBLE', family: 'float' },
];
const names = (chosen) => chosen.map(({ name }) => name);
describe('chooseColumns', () => {
    it('sends what has no other use, or what is asked for', () => {
        const chosen = chooseColumns(columns, { predictions: ['y'], label: 'b', time: 'at' });
        expect(names(chosen.features)).toEqual(['a', 'clock']);
        expect([names(chosen.predictions), chosen.label?.name, chosen.time?.name]).toEqual([['y'], 'b', 'at']);
        expect(names(chooseColumns(columns, { features: ['y', 'a'], predictions: [] }).features)).toEqual([
            'y',
            'a',
        ]);
    });
    it('refuses unknown columns and times that are none', () => {
        expect(() => chooseColumns(columns, { predictions: [], label: 'z' })).toThrow('--label: the data has no column "z"; it has a, b, at, clock, y');
        expect(() => chooseColumns(columns, { predictions: [], time: 'clock' })).toThrow('--time: column "clock" is TIME; it must be a DATE or a TIMESTAMP');
    });
});
//# sourceMappingURL=choose-columns.test.js.map