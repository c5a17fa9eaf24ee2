import { describe, expect, it } from 'vitest';
import { startSchedule } from './pace.js';
describe('startSchedule', () => {
    it('follows the times of the rows, compressed', () => {
        const due = startSchedule({ kind: 'speed', speed: 10_080 }, 500, 1_000_000);
        expect(due(1_000_000, 0)).toBe(500);
        expect(due(1_000_000 + 7 * 86_400_000, 1)).toBe(500 + 60_000);
    });
    it('follows the count of the rows', () => {
        const due = startSchedule({ kind: 'rate', rate: 4 }, 500, 1_000_000);
        expect([due(9, 0), due(9, 1), due(9, 8)]).toEqual([500, 750, 2500]);
    });
    it('is always due without a pace', () => {
        expect(startSchedule({ kind: 'unlimited' }, 500, 0)(1e9, 1e9)).toBe(-Infinity);
    });
});
//# sourceMappingURL=pace.test.js.map