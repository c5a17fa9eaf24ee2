import { describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.js';
describe('plumbline', () => {
    it.each([[[]], [['--help']], [['-h']]])('lists its commands for %j', async (words) => {
        const { code, stdout } = await runCli(...words);
        expect(code).toBe(0);
        expect(stdout).toContain('serve');
        expect(stdout).toContain('baseline build');
    });
    it.each([[['baseline']], [['baseline', '--help']]])('lists the commands of a group for %j', async (words) => {
        const { code, stdout, stderr } = await runCli(...words);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect([...stdout.matchAll(/^ {2}(\w+ ?\w*)/gm)].map(([, name]) => name)).toEqual(['build', 'show', 'diff', 'check'].map((name) => `baseline ${name}`));
    });
    it.each([
        [['bsaeline'], 'serve'],
        [['baseline', 'biuld'], 'baseline build'],
    ])('refuses %j and lists what there is', async (words, listed) => {
        const { code, stdout, stderr } = await runCli(...words);
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toContain(`there is no command "${words.join(' ')}"`);
        expect(stderr).toContain(listed);
    });
});
//# sourceMappingURL=main.test.js.map