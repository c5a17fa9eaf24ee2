import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BusyError, Passwords } from './passwords.js';
const HASH = '$2b$04$cgZNCI9Uh/hxbIYrezqwXuwdfwv.Z7vNc3ysL/aAoicw5QzDh5hY6';
describe('Passwords', () => {
    let passwords;
    beforeEach(() => (passwords = new Passwords()));
    afterEach(() => passwords.close());
    it('checks a right password once, also where many ask at once, and a wrong one each time', async () => {
        const asked = Array.from({ length: 50 }, () => passwords.check('right password', HASH));
        expect(new Set(await Promise.all(asked))).toEqual(new Set([true]));
        expect(await passwords.check('right password', HASH)).toBe(true);
        expect(passwords.checked).toBe(1);
        expect(await passwords.check('wrong', HASH)).toBe(false);
        expect(await passwords.check('wrong', HASH)).toBe(false);
        expect(passwords.checked).toBe(3);
    });
    it('turns guesses away when too many wait, while the remembered pass', async () => {
        await passwords.check('right password', HASH);
        const guesses = Array.from({ length: 100 }, (_, i) => passwords.check(`guess ${i}`, HASH));
        expect(await passwords.check('right password', HASH)).toBe(true);
        const settled = await Promise.allSettled(guesses);
        const busy = settled.filter((each) => each.status === 'rejected');
        expect(busy).toHaveLength(100 - 16);
        for (const { reason } of busy)
            expect(reason).toBeInstanceOf(BusyError);
        expect(settled.filter((each) => each.status === 'fulfilled' && !each.value)).toHaveLength(16);
    });
    it('does not hold up the event loop', async () => {
        const slow = passwords.check('wrong', `$2b$12$${HASH.slice(7)}`);
        let turns = 0;
        let done = false;
        void slow.then(() => (done = true));
        while (!done) {
            await new Promise((resolve) => setImmediate(resolve));
            turns++;
        }
        expect(await slow).toBe(false);
        expect(turns).toBeGreaterThan(100);
    });
});
//# sourceMappingURL=passwords.test.js.map