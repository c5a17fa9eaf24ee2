import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { METRICS, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLAGS } from '../config/flags.js';
import { loadConfig } from '../config/load.js';
import { configSchema, FIXED_KEYS } from '../config/schema.js';
import { listKeys } from '../config/shape.js';
import { describeFlags } from '../config/describe-flags.js';
import { parse } from 'yaml';
import { webConfigSchema } from '../web/schema.js';
import { describeConfiguration } from './configuration.js';
import { describeMetrics } from './metrics.js';
const PAGE = fileURLToPath(new URL('../../../docs/exporter.md', import.meta.url));
let page;
let folder;
beforeAll(async () => {
    page = await readFile(PAGE, 'utf8');
    folder = await mkdtemp(join(tmpdir(), 'plumbline-docs-'));
});
afterAll(() => rm(folder, { recursive: true }));
/** The YAML example that begins with this comment. */
async function writeExample(name, change = (text) => text) {
    const [, text] = new RegExp('```yaml\\n# ' + name + '\\n([^]*?)```').exec(page);
    const path = join(folder, name);
    await writeFile(path, change(text));
    return path;
}
describe('docs/exporter.md', () => {
    it('tells every endpoint', () => {
        for (const route of Object.values(ROUTES))
            expect(page).toMatch(new RegExp(`(GET|POST) ${route}\``));
    });
    it('has examples that are taken', async () => {
        expect((await loadConfig(await writeExample('plumbline.yml'), {})).log.format).toBe('logfmt');
        const web = parse(await readFile(await writeExample('web.yml'), 'utf8'));
        const faults = webConfigSchema.safeParse(web).error.issues.map(({ path }) => path.join('.'));
        // Only what the page abbreviates.
        expect(faults).toEqual(['basic_auth_users.sre', 'bearer_tokens.0.token_sha256']);
    });
    it('has the message that a wrong key gets', async () => {
        const file = await writeExample('plumbline.yml', () => 'web: {}\n# or\nlogs: {}\n');
        const error = await loadConfig(file, {}).catch((thrown) => thrown);
        expect(page).toContain(`plumbline serve: ${error.message.replace(file, 'plumbline.yml')}`);
    });
});
describe('the generated pages', () => {
    it('tell every key, flag and metric', () => {
        const configuration = describeConfiguration();
        for (const { key } of [...listKeys(configSchema), ...listKeys(webConfigSchema)])
            expect(configuration).toContain(`| \`${key}\` `);
        for (const { name } of FLAGS)
            expect(configuration).toContain(`\`--${name}`);
        for (const { name } of Object.values(METRICS))
            expect(describeMetrics()).toContain(`| \`${name}\` `);
    });
});
describe('flags', () => {
    it('stand for keys that are there, and every key outside a list has one', () => {
        const keys = listKeys(configSchema).map(({ key }) => key);
        const outside = keys.filter((key) => !key.includes('[]'));
        expect(FLAGS.map(({ key }) => key).sort()).toEqual(outside.sort());
        for (const fixed of FIXED_KEYS)
            expect(keys.map((key) => key.split('[]')[0])).toContain(fixed);
    });
    it('are told in the help within 80 columns, with their defaults', () => {
        const help = describeFlags();
        for (const line of help.split('\n'))
            expect(line.length).toBeLessThan(80);
        for (const { name } of FLAGS)
            expect(help).toContain(`  --${name}`);
        expect(help.replace(/\s+/g, ' ')).toContain('(default: 5m, 1h, 1d)');
    });
});
//# sourceMappingURL=docs.test.js.map