import { describe, expect, it } from 'vitest';
import { suggestName } from './suggest.js';
describe('suggestName', () => {
    it('finds what a slip of the hand meant, and nothing where no name is near', () => {
        expect(suggestName('distanc', ['delay', 'distance'])).toBe('distance');
        expect(suggestName('DELAY', ['delay', 'distance'])).toBe('delay');
        expect(suggestName('colour', ['delay', 'distance'])).toBeUndefined();
        expect(suggestName('z', ['a', 'b'])).toBeUndefined();
        expect(suggestName('x', [])).toBeUndefined();
    });
});
//# sourceMappingURL=suggest.test.js.map