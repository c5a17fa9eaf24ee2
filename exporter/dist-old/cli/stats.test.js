import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSamples } from '../stats/compare-samples.js';
import { parseStatsInput } from '../stats/stats-input.js';
import { makeDataFolder } from '../testing/data-files.js';
import { runCli, startCli } from '../testing/run-cli.js';
let folder;
beforeAll(async () => (folder = await makeDataFolder()));
afterAll(() => folder.remove());
const binned = {
    baseline: { edges: [1, 2, 3], counts: [100, 100, 100, 100] },
    live: { counts: [300, 200, 500, 100] },
};
const categorical = {
    baseline: { categories: ['a', 'b'], counts: [600, 400] },
    live: { counts: { a: 300, b: 100, c: 70, d: 30 } },
};
const compare = (input) => compareSamples(parseStatsInput(JSON.stringify(input), 'x.json'));
describe('plumbline stats', () => {
    it('prints every statistic of two vectors of counts', async () => {
        const file = join(folder.path, 'binned.json');
        await writeFile(file, JSON.stringify(binned));
        const { code, stdout, stderr } = await runCli('stats', file);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        const { recipe, observations, verdict, statistics, bins } = JSON.parse(stdout);
        expect({ recipe, observations }).toEqual({
            recipe: 'plumbline',
            observations: { baseline: 400, live: 1100 },
        });
        expect(verdict.state).toBe('drift');
        // scipy 1.17.1 on q = ¼ each: max |cumsum(c/n − q)|
        expect(statistics.ks.value).toBeCloseTo(0.1590909090909091, 12);
        expect(statistics.total_variation.value).toBeCloseTo(0.22727272727272724, 12);
        expect(statistics.psi.value).toBeCloseTo(bins.reduce((total, { contribution }) => total + contribution, 0), 14);
        for (const statistic of Object.values(statistics))
            expect(Number.isFinite(statistic.value)).toBe(true);
    });
    it('reads standard input', async () => {
        const bin = fileURLToPath(new URL('../../bin/plumbline.mjs', import.meta.url));
        const child = spawn(process.execPath, [bin, 'stats', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
        child.stdin.end(JSON.stringify(categorical));
        expect(JSON.parse(await text(child.stdout)).recipe).toBe('plumbline');
    });
    it('ends quietly when nobody reads its answer to the end', async () => {
        const { process: child, ended } = startCli(['stats', '-'], 'pipe');
        child.stdout.destroy();
        child.stdin.end(JSON.stringify(categorical));
        expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' });
    });
    it('counts categories that the baseline has not as other, however the counts are given', () => {
        const asObject = compare(categorical);
        expect(asObject.bins.map(({ category, live_count }) => [category, live_count])).toEqual([
            ['a', 300],
            ['b', 100],
            ['other', 100],
        ]);
        expect(asObject.statistics.ks).toBeNull();
        expect(compare({ ...categorical, live: { counts: [300, 100, 100] } })).toEqual(asObject);
        const repeat = (letter, times) => Array(times).fill(letter);
        const values = {
            baseline: [...repeat('a', 600), ...repeat('b', 400)],
            live: [...repeat('a', 300), ...repeat('b', 100), ...repeat('c', 70), ...repeat('d', 30)],
        };
        expect(compare(values)).toEqual(asObject);
    });
    it('bins raw numbers as the baseline does, and tests their means', () => {
        const baseline = Array.from({ length: 1000 }, (_, i) => i);
        const { bins, statistics, verdict } = compare({ baseline, live: baseline.map((value) => value + 300) });
        expect(bins).toHaveLength(10);
        expect(verdict.state).toBe('drift');
        expect(statistics.welch_t).toMatchObject({ difference: 300 });
        expect(statistics.variance_ratio).toEqual({ value: 1 });
        expect(compare({ baseline, live: baseline }).verdict.state).toBe('ok');
    });
    it('takes rare strings together, so that equal samples of thousands of categories are ok', () => {
        // Zipf's law: the k-th category comes 3000/k times.
        const zipf = Array.from({ length: 3000 }, (_, k) => Array(Math.floor(3000 / (k + 1))).fill(`c${String(k).padStart(4, '0')}`)).flat();
        const { bins, verdict } = compare({ baseline: zipf, live: [...zipf, 'c1500', 'new'] });
        expect(bins.map(({ category }) => category)).toEqual([
            ...Array.from({ length: 20 }, (_, k) => `c${String(k).padStart(4, '0')}`),
            'rest',
            'other',
        ]);
        const inBins = bins.slice(0, 20).reduce((total, { live_count }) => total + live_count, 0);
        expect(bins.slice(20).map(({ live_count }) => live_count)).toEqual([zipf.length - inBins + 1, 1]);
        expect(verdict.state).toBe('ok');
        // Another tool gives each category its bin.
        const { bins: apart } = compare({ recipe: 'azure', baseline: zipf, live: zipf });
        expect(apart.categories).toHaveLength(3001);
    });
    it('has nothing to compare where nearly every string is different', () => {
        const ids = Array.from({ length: 1000 }, (_, i) => `id ${i}`);
        expect(() => compare({ baseline: ids, live: ids })).toThrow('nearly every value is different');
    });
    it('counts categories of any name', () => {
        const text = '{"baseline": {"categories": ["__proto__", "constructor"], "counts": [600, 400]}, "live": {"counts": {"__proto__": 300, "constructor": 100, "toString": 5}}}';
        const { bins } = compareSamples(parseStatsInput(text, 'x.json'));
        expect(bins.map(({ live_count }) => live_count)).toEqual([300, 100, 5]);
    });
    it('compares rates of nulls', () => {
        const nulls = { baseline: { hits: 10, total: 1000 }, live: { hits: 45, total: 1500 } };
        const { nulls: compared } = compare({ ...binned, nulls });
        expect(compared).toMatchObject({ level: 0.95, baseline: { rate: 0.01 }, live: { rate: 0.03 } });
        // Pooled rate 55/2500 = 0.022: z = 0.02 / sqrt(0.022 · 0.978 · (1/1000 + 1/1500)).
        expect(compared.difference).toBeCloseTo(0.02, 14);
        expect(compared.z).toBeCloseTo(0.02 / Math.sqrt(0.022 * 0.978 * (1 / 1000 + 1 / 1500)), 12);
        expect(compared.p).toBeGreaterThan(0);
        expect(compared.p).toBeLessThan(0.001);
        const [low, high] = compared.baseline.wilson;
        // By hand: (0.01 + z²/2n ± z·√(0.0099/n + z²/4n²)) / (1 + z²/n) with z = 1.95996, n = 1000.
        expect([low.toFixed(5), high.toFixed(5)]).toEqual(['0.00544', '0.01831']);
        expect(compare({ recipe: 'azure', ...binned, nulls })).toMatchObject({
            nulls: { difference: compared.difference },
        });
        const none = { baseline: { hits: 0, total: 0 }, live: { hits: 1, total: 2 } };
        expect(compare({ ...binned, nulls: none })).toMatchObject({
            nulls: { baseline: { rate: null, wilson: [0, 1] }, z: 0, p: 1 },
        });
    });
    it('is quiet where little is to be said', () => {
        const none = compare({ ...binned, live: { counts: [0, 0, 0, 0] } });
        expect(none.verdict.state).toBe('insufficient');
        expect(none.statistics).toMatchObject({ psi: { value: 0, critical: null }, ks: { value: 0, p: 1 } });
    });
    it.each(['azure', 'evidently', 'mlrun', 'nannyml', 'scouter', 'boxkite'])('gives the numbers of %s', (recipe) => {
        const { statistics } = compareSamples(parseStatsInput(JSON.stringify({ recipe, ...categorical }), 'x'));
        expect(Object.keys(statistics).length).toBeGreaterThan(0);
        expect(compareSamples(parseStatsInput(JSON.stringify({ recipe, ...binned }), 'x'))).toMatchObject({
            recipe,
        });
    });
    const faults = [
        ['json', '{"baseline" 1}', "x.json is not JSON: Expected ':' after property name in JSON at position 12"],
        [
            'recipe',
            { ...binned, recipe: 'whylogs' },
            'recipe: there is no recipe "whylogs"; there are plumbline, azure',
        ],
        ['key', { ...binned, bins: 3 }, 'Unrecognized key: "bins"'],
        ['root', [], 'Invalid input: expected object, received array'],
        [
            'counts-length',
            { ...binned, baseline: { edges: [1], counts: [1, 2, 3] } },
            'baseline.counts has 3 entries, but 1 edges make 2 bins',
        ],
        [
            'live-length',
            { ...binned, live: { counts: [1, 2] } },
            'live.counts has 2 entries where the baseline has 4',
        ],
        [
            'live-categories',
            { ...categorical, live: { counts: [1] } },
            'live.counts has 1 entries where the baseline has 2, or 3 with "other" behind them',
        ],
        [
            'negative-count',
            { ...binned, live: { counts: [1, 2, -3, 4] } },
            'live.counts.2: a count must be a whole number from 0 up, not -3',
        ],
        [
            'fraction-count',
            { ...binned, live: { counts: [1, 2, 3.5, 4] } },
            'live.counts.2: a count must be a whole number from 0 up, not 3.5',
        ],
        [
            'unsafe-count',
            { ...binned, live: { counts: [1, 2, 9007199254740992, 4] } },
            'live.counts.2: a count must be at most 9007199254740991, above which JSON numbers are not exact, not 9007199254740992',
        ],
        [
            'count-by-name',
            { ...categorical, live: { counts: { a: 1, b: -1 } } },
            'live.counts.b: a count must be a whole number from 0 up, not -1',
        ],
        [
            'many-categories',
            {
                baseline: {
                    categories: Array.from({ length: 50 }, (_, i) => `c${i}`),
                    counts: Array(50).fill(9),
                },
                live: { counts: {} },
            },
            '50 categories and "other" are more than 50 bins: add the counts of rare categories up as one',
        ],
        [
            'nulls',
            { ...binned, nulls: { baseline: { hits: 3, total: 2 }, live: { hits: 0, total: 2 } } },
            'nulls.baseline: hits 3 are more than the total 2',
        ],
        ['empty-counts', { ...binned, live: { counts: [] } }, 'live.counts: counts must not be empty'],
        ['empty-values', { baseline: [], live: [1] }, 'baseline: an array of values must hold'],
        [
            'mixed-values',
            { baseline: [1, 'a'], live: [1] },
            'baseline: an array of values must hold numbers only or strings only',
        ],
        ['kinds', { baseline: [1], live: ['a'] }, 'baseline holds numbers but live holds strings'],
        [
            'edges',
            { ...binned, baseline: { edges: [2, 1, 3], counts: [1, 1, 1, 1] } },
            'baseline.edges: edges must increase',
        ],
        [
            'category-twice',
            { ...categorical, baseline: { categories: ['a', 'a'], counts: [1, 1] } },
            'a category must not stand there twice',
        ],
        [
            'empty-baseline',
            { ...binned, baseline: { edges: [1, 2, 3], counts: [0, 0, 0, 0] } },
            'baseline.counts are all 0',
        ],
    ];
    it.each(faults)('refuses invalid-%s', (_name, input, message) => {
        const content = typeof input === 'string' ? input : JSON.stringify(input);
        expect(() => parseStatsInput(content, 'x.json')).toThrow(message);
    });
    it('ends with 2 without a file, with 1 for one that cannot be read', async () => {
        const none = await runCli('stats');
        expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('one FILE.json must be given')]);
        const absent = await runCli('stats', 'absent.json');
        expect([absent.code, absent.stderr]).toEqual([
            1,
            expect.stringContaining('cannot read absent.json: ENOENT'),
        ]);
    });
});
//# sourceMappingURL=stats.test.js.map