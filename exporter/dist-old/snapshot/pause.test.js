import { expect, it } from 'vitest';
import { pauseAfter } from './pause.js';
it('takes the state twice in an interval', () => {
    expect(pauseAfter(10_000, 0)).toBe(5000);
    expect(pauseAfter(10_000, 400)).toBe(4600);
});
it('leaves half of the time free, however long snapshots take', () => {
    expect(pauseAfter(10_000, 4000)).toBe(4000);
});
//# sourceMappingURL=pause.test.js.map