import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBaseline } from '../baseline/write-baseline.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { makeDataFolder } from '../testing/data-files.js';
import { runCli } from '../testing/run-cli.js';
import { command as diffCommand } from './baseline-diff.js';
import { command as show } from './baseline-show.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
let folder;
const at = (name) => join(folder.path, name);
const x = numericFeature({ name: 'x' });
const y = categoricalFeature({
    name: 'y',
    role: 'prediction',
    categories: ['yes', 'no'],
    counts: [1500, 1500, 0],
    observations: 3000,
});
const reference = baselineOf([x, y]);
const steer = '\u001b[2Jx';
const shifted = numericFeature({ name: 'x', counts: [2500, 300, 200] });
beforeAll(async () => {
    folder = await makeDataFolder();
    const sound = formatBaseline(reference);
    const files = {
        'a.json': sound,
        'same.json': formatBaseline(baselineOf([x, y], 'm', '2')),
        'shifted.json': formatBaseline(baselineOf([shifted, y], 'm', '3')),
        'warned.json': formatBaseline(baselineOf([numericFeature({ name: 'x', counts: [1500, 900, 600] }), y], 'm', '4')),
        'steering.json': formatBaseline(baselineOf([numericFeature({ name: steer })], 'm', '5')),
        'text.json': 'no baseline',
        'cut.json': sound.slice(0, 100),
        'version.json': sound.replace('baseline/v1', 'baseline/v9'),
        'unknown.json': sound.replace('"mean"', '"median"'),
        'proto.json': sound.replace('"mean": 15', '"__proto__": {"mean": 15}'),
        'deep.json': `{"schema": "plumbline.baseline/v1", "features": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
        'edited.json': sound.replace('"min": 0', '"min": 99'),
    };
    for (const [name, text] of Object.entries(files))
        await writeFile(at(name), text);
    await writeFile(at('binary.json'), Buffer.from([0xff, 0xfe, 0x00]));
    await mkdir(at('folder'));
    const huge = await open(at('huge.json'), 'w');
    await huge.truncate(2 ** 30);
    await huge.close();
});
afterAll(() => folder.remove());
/** Faults of a file, with what each command says about it. */
const unusable = [
    ['absent.json', 'build one with "plumbline baseline build"'],
    ['text.json', 'not JSON'],
    ['cut.json', 'not JSON'],
    ['version.json', 'found "plumbline.baseline/v9", this version reads "plumbline.baseline/v1"'],
    ['unknown.json', 'features.0.median: unknown key'],
    ['proto.json', 'features.0.__proto__: unknown key'],
    ['deep.json', 'features.0: Invalid input'],
    ['binary.json', 'is not UTF-8 text'],
    ['folder', 'folder'],
    ['huge.json', 'is larger than 256 MiB'],
];
describe('plumbline baseline show', () => {
    it('prints a table', async () => {
        const { code, stdout } = await runCli('baseline', 'show', at('a.json'));
        expect(code).toBe(0);
        expect(stdout).toMatch(/^m version 1, built 2026-01-01T00:00:00Z by test\nfrom test, 3,000 rows\n\nfeature /);
        expect(stdout).toMatch(/^x +feature +numeric +3 +15 +0% +█{10} +0 to 30$/m);
        expect(stdout).toMatch(/^y +prediction +categorical +3 +0% +██ +yes 50%, no 50%$/m);
    });
    it('prints the bins of one feature', async () => {
        const { stdout } = await runCli('baseline', 'show', at('a.json'), '--feature', 'x');
        expect(stdout).toMatch(/^ {2}layout +[0-9a-f]{8}$/m);
        expect(stdout).toMatch(/^01 +10 < x <= 20 +1,000 +33.3% +█{24}$/m);
    });
    it('prints for machines', async () => {
        const { stdout } = await runCli('baseline', 'show', at('a.json'), '--feature', 'y', '--json');
        expect(JSON.parse(stdout)).toMatchObject({
            model: 'm',
            features: [
                {
                    name: 'y',
                    null_ratio: 0,
                    bins: [{ bin: 'c00', category: 'yes', count: 1500 }, {}, { bin: 'other' }],
                },
            ],
        });
    });
    it('lets no name steer the terminal', async () => {
        const { stdout } = await runCli('baseline', 'show', at('steering.json'));
        expect(stdout).toContain('\\u001b[2Jx');
        expect(stdout).not.toContain('\u001b');
    });
    it.each(unusable)('refuses %s', async (file, message) => {
        const refusal = await show.run([at(file)]).catch((error) => error);
        expect(refusal).toBeInstanceOf(Error);
        expect(refusal.message).toContain(at(file));
        expect(refusal.message).toContain(message);
        expect(refusal.message.length).toBeLessThan(1000);
    });
    it('ends with 1 for what it refuses', async () => {
        const { code, stdout, stderr } = await runCli('baseline', 'show', at('cut.json'));
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr).toMatch(/^plumbline baseline show: .*cut\.json: not JSON/);
    });
    const misuse = [
        [[], 'one FILE must be given'],
        [['a', 'b'], 'one FILE must be given'],
        [['a', '--width'], "Unknown option '--width'"],
    ];
    it.each(misuse)('takes no %j', async (args, message) => {
        await expect(show.run(args)).rejects.toThrow(message);
    });
    it('names the features there are', async () => {
        const { code, stderr } = await runCli('baseline', 'show', at('a.json'), '--feature', 'z');
        expect(code).toBe(2);
        expect(stderr).toContain('--feature "z" is not in the baseline; it has x, y');
    });
});
describe('plumbline baseline diff', () => {
    const diff = (...args) => runCli('baseline', 'diff', ...args);
    it('ends with 0 where nothing drifted', async () => {
        const { code, stdout } = await diff(at('a.json'), at('same.json'));
        expect(code).toBe(0);
        expect(stdout).toMatch(/^x +feature +OK +0.0000 +\d.\d{4} +1.0000 +3,000 +0%$/m);
        expect(stdout).toMatch(/Passed: nothing drifted.\n$/);
    });
    it('ends with 1 where something drifted', async () => {
        const { code, stdout } = await diff(at('a.json'), at('shifted.json'));
        expect(code).toBe(1);
        expect(stdout).toMatch(/^x +feature +Drift +1.1\d{3} +\d.\d{4} +<0.0001 +3,000 /m);
        expect(stdout).toContain('Failed: 1 of 2 (--fail-on drift): x\n');
    });
    it('leaves q-values to JSON where the table would be wider than 120 columns', async () => {
        const name = 'long name '.repeat(4);
        const categories = ['one', 'two', 'three'].map((category) => category.repeat(12));
        const reference = categoricalFeature({ name, categories });
        const [first, ...rare] = categories;
        const merging = categoricalFeature({
            name,
            categories: [first],
            rest: { categories: rare, truncated: false },
        });
        await writeFile(at('wide.json'), formatBaseline(baselineOf([reference, x])));
        await writeFile(at('merging.json'), formatBaseline(baselineOf([merging, x], 'm', '2')));
        const { stdout } = await diff(at('wide.json'), at('merging.json'));
        expect(stdout).toContain('taken together');
        expect(stdout).toMatch(/ critical +n +nulls$/m);
        expect((await diff(at('a.json'), at('same.json'))).stdout).toMatch(/ critical +q +n +nulls$/m);
    });
    it('fails on warnings only if asked', async () => {
        const passing = await diff(at('a.json'), at('warned.json'));
        expect(passing.code).toBe(0);
        expect(passing.stdout).toContain('Passed, though --fail-on warn would fail on: x\n');
        expect((await diff(at('a.json'), at('warned.json'), '--fail-on', 'warn')).code).toBe(1);
    });
    it('prints for machines', async () => {
        const { stdout } = await diff(at('a.json'), at('shifted.json'), '--json');
        expect(JSON.parse(stdout)).toMatchObject({
            reference: { file: at('a.json'), version: '1', rows: 3000 },
            candidate: { version: '3' },
            fail_on: 'drift',
            failed: true,
            features: [
                {
                    feature: 'x',
                    verdict: 'drift',
                    comparison: 'exact',
                    observations: 3000,
                    q_value: expect.any(Number),
                    fails: true,
                },
                {
                    feature: 'y',
                    verdict: 'ok',
                    q_value: expect.closeTo(1, 2),
                    null_test: { difference: 0, z: 0, p: 1 },
                    fails: false,
                },
            ],
        });
    });
    it.each(['absent.json', 'unknown.json', 'folder'])('ends with 2, never 1, for %s', async (file) => {
        const { code, stdout, stderr } = await diff(at('a.json'), at(file));
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toContain(at(file));
    });
    const misuse = [
        [['a'], 'two files must be given, A and B, not 1'],
        [['a', 'b', '--fail-on', 'all'], '--fail-on must be drift or warn, not "all"'],
    ];
    it.each(misuse)('takes no %j', async (args, message) => {
        await expect(diffCommand.run(args)).rejects.toThrow(message);
    });
});
describe('plumbline baseline check', () => {
    const check = (...args) => runCli('baseline', 'check', ...args);
    it('names each sound file', async () => {
        const { code, stdout } = await check(at('a.json'), at('same.json'));
        expect(code).toBe(0);
        expect(stdout).toBe(`${at('a.json')}: ok, m version 1, 2 columns\n${at('same.json')}: ok, m version 2, 2 columns\n`);
    });
    it('names every unusable file and still reads the others', async () => {
        const files = unusable.map(([file]) => at(file));
        const { code, stdout } = await check(...files, at('same.json'));
        expect(code).toBe(1);
        expect(stdout).toContain(`${at('same.json')}: ok`);
        for (const file of files)
            expect(stdout).toContain(file);
        for (const message of ['not JSON', 'not UTF-8', 'larger than 256 MiB', 'holds no baseline']) {
            expect(stdout).toContain(message);
        }
    });
    it('says line and column', async () => {
        const { stdout } = await check(at('unknown.json'));
        expect(stdout).toContain(`${at('unknown.json')}:23:17: features.0.median: unknown key\n`);
    });
    it('names both files of one model version', async () => {
        const { code, stdout } = await check(at('a.json'), at('warned.json'), at('edited.json'));
        expect(code).toBe(1);
        expect(stdout).toContain(`${at('edited.json')}: two baselines for model "m" version "1", ${at('a.json')} and ${at('edited.json')}: keep one of them`);
    });
    it('fails on warnings only if asked', async () => {
        const passing = await check(at('edited.json'));
        expect(passing.code).toBe(0);
        expect(passing.stdout).toContain('warning: features.0.min: feature "x": min 99 is above max 30\n');
        expect((await check(at('edited.json'), '--strict')).code).toBe(1);
    });
    it('prints for machines', async () => {
        const { stdout } = await check(at('a.json'), at('unknown.json'), '--json');
        expect(JSON.parse(stdout)).toMatchObject([
            { file: at('a.json'), ok: true, model: 'm', version: '1', findings: [], more: 0 },
            {
                ok: false,
                findings: [{ path: ['features', 0, 'mean'] }, { severity: 'fault', line: 23, column: 17 }],
            },
        ]);
    });
    it('ends with 2 without a file', async () => {
        const { code, stderr } = await check();
        expect(code).toBe(2);
        expect(stderr).toContain('FILE must be given');
    });
});
it('explains the commands', async () => {
    const { stdout } = await runCli('--help');
    for (const name of ['show', 'diff', 'check']) {
        expect(stdout).toMatch(new RegExp(`^ {2}baseline ${name} +\\w`, 'm'));
        expect((await runCli('baseline', name, '--help')).stdout).toContain(`Usage: plumbline baseline ${name} `);
    }
});
//# sourceMappingURL=baseline-files.test.js.map