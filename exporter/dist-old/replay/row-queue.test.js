import { describe, expect, it } from 'vitest';
import { RowQueue } from './row-queue.js';
const row = (time) => ({ time, features: {} });
const byTime = (time) => time;
const timesOf = (rows) => rows.map(({ time }) => time);
async function* chunks(log, ...sizes) {
    try {
        let time = 0;
        for (const size of sizes) {
            log.push(`read ${size}`);
            yield Array.from({ length: size }, () => row(time++));
        }
    }
    finally {
        log.push('closed');
    }
}
describe('RowQueue', () => {
    it('reads no further than it is asked to', async () => {
        const log = [];
        const queue = new RowQueue(chunks(log, 3, 3, 3));
        expect(await queue.fill(2)).toEqual(row(0));
        expect(log).toEqual(['read 3']);
        await queue.fill(4);
        expect(log).toEqual(['read 3', 'read 3']);
        await queue.close();
        expect(log).toEqual(['read 3', 'read 3', 'closed']);
    });
    it('gives what is due, at most a batch', async () => {
        const queue = new RowQueue(chunks([], 3, 3));
        await queue.fill(6);
        expect(timesOf(queue.takeDue(byTime, 1, 10))).toEqual([0, 1]);
        expect(timesOf(queue.takeDue(byTime, 1, 10))).toEqual([]);
        expect(timesOf(queue.takeDue(byTime, 9, 3))).toEqual([2, 3, 4]);
        expect(timesOf(queue.takeDue(byTime, 9, 3))).toEqual([5]);
        expect(queue.taken).toBe(6);
        expect(await queue.fill(1)).toBeUndefined();
    });
    it('counts rows across batches', async () => {
        const queue = new RowQueue(chunks([], 5));
        const byIndex = (_, index) => index;
        await queue.fill(5);
        queue.takeDue(byIndex, 1, 10);
        expect(timesOf(queue.takeDue(byIndex, 3, 10))).toEqual([2, 3]);
    });
});
//# sourceMappingURL=row-queue.test.js.map