import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.js';
const holdLoop = (ms) => {
    for (const end = performance.now() + ms; performance.now() < end;)
        ;
};
it('does one piece at a time, in the order of arrival', async () => {
    const turns = new Turns();
    const seen = [];
    const work = (name) => async () => {
        seen.push(`${name} begins`);
        await setImmediate();
        seen.push(`${name} ends`);
    };
    await Promise.all([turns.run(work('a')), turns.run(work('b')), turns.run(work('c'))]);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
it('lets the event loop come by between many short pieces', async () => {
    const turns = new Turns();
    let done = 0;
    const pieces = Array.from({ length: 20 }, () => turns.run(() => {
        holdLoop(2);
        done++;
        return Promise.resolve();
    }));
    const doneByTurn = [];
    while (done < 20) {
        await setImmediate();
        doneByTurn.push(done);
    }
    await Promise.all(pieces);
    expect(doneByTurn.length).toBeGreaterThan(4);
    expect(doneByTurn[0]).toBeLessThan(10);
});
it('goes on after a piece that fails', async () => {
    const turns = new Turns();
    const failing = turns.run(() => Promise.reject(new Error('broken')));
    const next = turns.run(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('done');
});
//# sourceMappingURL=turns.test.js.map