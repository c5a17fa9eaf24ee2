import { describe, expect, it } from 'vitest';
import { createLogger } from './create-logger.js';
function capture(format, now = () => 0) {
    const lines = [];
    const log = createLogger({ level: 'info', format }, { write: (line) => lines.push(line) }, { burst: 3, periodMs: 1000, now });
    return { log, lines };
}
describe('the log', () => {
    it('writes logfmt in which no foreign text starts a line or a field', () => {
        const { log, lines } = capture('logfmt');
        log.warn({ path: '/a b', model: 'x" level=error\nmsg=', err: new Error('no'), at: { n: 1 } }, 'it is so');
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/^level=warn time=\S+ path="\/a b" model="x\\" level=error\\nmsg=" err\.type=Error /);
        expect(lines[0]).toMatch(/ at\.n=1 msg="it is so"\n$/);
        expect(lines[0].split('\n')).toHaveLength(2);
    });
    it('writes JSON with a level in words', () => {
        const { log, lines } = capture('json');
        log.debug('unseen');
        log.info({ model: 'm' }, 'seen');
        expect(lines.map((line) => JSON.parse(line))).toEqual([
            { level: 'info', time: expect.any(String), model: 'm', msg: 'seen' },
        ]);
    });
    it('holds repeats back and tells their number in the next period', () => {
        let time = 0;
        const { log, lines } = capture('json', () => time);
        for (let i = 0; i < 100_000; i++)
            log.warn({ path: `/${i}` }, 'refused');
        log.warn('another message');
        log.error('refused');
        expect(lines).toHaveLength(3 + 1 + 1);
        time = 1000;
        log.warn({ path: '/last' }, 'refused');
        log.warn('another message');
        expect(lines.slice(5).map((line) => JSON.parse(line))).toMatchObject([
            { path: '/last', repeats: 99_997, msg: 'refused' },
            { msg: 'another message' },
        ]);
        expect(lines.at(-1)).not.toContain('repeats');
    });
});
//# sourceMappingURL=log.test.js.map