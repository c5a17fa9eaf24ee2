import { describe, expect, it } from 'vitest';
import { chooseParts } from './choose-parts.js';
const columns = ['a', 'b', 'y', 'z'].map((name) => ({ name, type: 'DOUBLE', family: 'float' }));
const choose = (choice) => chooseParts(columns, { predictions: [], labels: [], exclude: [], overrides: new Map(), ...choice }).map(({ column, role, named }) => `${role} ${column.name}${named ? '!' : ''}`);
describe('chooseParts', () => {
    it('takes every column as a feature that has no other role', () => {
        expect(choose({})).toEqual(['feature a', 'feature b', 'feature y', 'feature z']);
        expect(choose({ predictions: ['y'], labels: ['z'] })).toEqual([
            'feature a',
            'feature b',
            'prediction y!',
            'label z!',
        ]);
    });
    it('follows include and exclude', () => {
        expect(choose({ include: ['b', 'a', 'b'], predictions: ['y'] })).toEqual([
            'feature b!',
            'feature a!',
            'prediction y!',
        ]);
        expect(choose({ exclude: ['z', 'a'] })).toEqual(['feature b', 'feature y']);
    });
    it('lists the columns when one is unknown', () => {
        expect(() => choose({ predictions: ['Y'] })).toThrow('--prediction: the data has no column "Y"; did you mean "y"? it has a, b, y, z');
        expect(() => choose({ exclude: ['c'] })).toThrow('--exclude: the data has no column "c"');
    });
    it('refuses contradictions and an empty choice', () => {
        expect(() => choose({ predictions: ['y'], labels: ['y'] })).toThrow('"y" is --prediction and --label');
        expect(() => choose({ predictions: ['y'], exclude: ['y'] })).toThrow('"y" is excluded and asked for');
        expect(() => choose({ exclude: ['a', 'b', 'y', 'z'] })).toThrow('no column is left');
    });
});
//# sourceMappingURL=choose-parts.test.js.map