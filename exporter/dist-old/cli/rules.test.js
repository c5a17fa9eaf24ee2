import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';
it('plumbline rules prints rules, and says on stderr what is wrong', async () => {
    const good = await runCli('rules', '--format', 'crd');
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(good.stdout).toContain('kind: PrometheusRule');
    const bad = await runCli('rules', '--format', 'xml');
    expect(bad).toMatchObject({ code: 1, stdout: '' });
    expect(bad.stderr).toContain('plumbline rules: --format "xml" is none of');
});
//# sourceMappingURL=rules.test.js.map