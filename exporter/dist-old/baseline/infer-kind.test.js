import { describe, expect, it } from 'vitest';
import { inferKind } from './infer-kind.js';
const profile = {
    nulls: 1,
    nonFinite: 0,
    usable: 100,
    distinct: 24,
    whole: true,
    numberTexts: 0,
    otherText: null,
};
const infer = (family, change = {}, forced) => {
    const kind = inferKind({ name: 'x', type: 'TYPE', family }, { ...profile, ...change }, forced);
    return kind.kind === 'categorical' ? kind.valueType : kind.kind === 'none' ? kind.reason : kind.kind;
};
describe('inferKind', () => {
    it('goes by the type', () => {
        expect(infer('float')).toBe('numeric');
        expect(infer('text')).toBe('string');
        expect(infer('boolean')).toBe('boolean');
    });
    it('takes integers with few values as categories', () => {
        expect(infer('integer')).toBe('integer');
        expect(infer('integer', { distinct: 25 })).toBe('numeric');
        expect(infer('integer', { whole: false })).toBe('numeric');
    });
    it('follows what is asked for where the values allow it', () => {
        expect(infer('integer', {}, 'numeric')).toBe('numeric');
        expect(infer('integer', { distinct: 500 }, 'categorical')).toBe('integer');
        expect(infer('float', {}, 'categorical')).toBe('integer');
        expect(infer('text', {}, 'categorical')).toBe('string');
        expect(infer('float', { whole: false }, 'categorical')).toContain('it holds fractions');
        expect(infer('boolean', {}, 'numeric')).toContain('TYPE is no number');
    });
    it('says why a column cannot be binned', () => {
        expect(infer('time')).toContain('derive a column such as the hour');
        expect(infer('time', {}, 'categorical')).toContain('derive a column such as the hour');
        expect(infer('nested')).toContain('type TYPE have no bins');
        expect(infer('other')).toContain('type TYPE have no bins');
        expect(infer('text', { usable: 0 })).toBe('it holds nothing but nulls');
        expect(infer('float', { usable: 0, nonFinite: 3 })).toBe('it holds no finite number');
    });
});
//# sourceMappingURL=infer-kind.test.js.map