import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSamples } from '../stats/compare-samples.js';
import { parseStatsInput } from '../stats/stats-input.js';
import { makeDataFolder, type DataFolder } from '../testing/data-files.js';
import { runCli } from '../testing/run-cli.js';

let folder: DataFolder;
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

interface Output {
  recipe: string;
  observations: { baseline: number; live: number };
  verdict: { state: string };
  statistics: Record<string, { value: number; p: number; critical: number } | null>;
  bins: { category: string; live_count: number; contribution: number }[];
}
const compare = (input: object): Output =>
  compareSamples(parseStatsInput(JSON.stringify(input), 'x.json')) as Output;

describe('plumbline stats', () => {
  it('prints every statistic of two vectors of counts', async () => {
    const file = join(folder.path, 'binned.json');
    await writeFile(file, JSON.stringify(binned));
    const { code, stdout, stderr } = await runCli('stats', file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { recipe, observations, verdict, statistics, bins } = JSON.parse(stdout) as Output;
    expect({ recipe, observations }).toEqual({
      recipe: 'plumbline',
      observations: { baseline: 400, live: 1100 },
    });
    expect(verdict.state).toBe('drift');
    // scipy 1.17.1 on q = ¼ each: max |cumsum(c/n − q)|
    expect(statistics.ks!.value).toBeCloseTo(0.1590909090909091, 12);
    expect(statistics.total_variation!.value).toBeCloseTo(0.22727272727272724, 12);
    expect(statistics.psi!.value).toBeCloseTo(
      bins.reduce((total, { contribution }) => total + contribution, 0),
      14,
    );
    for (const statistic of Object.values(statistics)) expect(Number.isFinite(statistic!.value)).toBe(true);
  });

  it('reads standard input', async () => {
    const bin = fileURLToPath(new URL('../../bin/plumbline.mjs', import.meta.url));
    const child = spawn(process.execPath, [bin, 'stats', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(JSON.stringify(categorical));
    expect((JSON.parse(await text(child.stdout)) as Output).recipe).toBe('plumbline');
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
    const repeat = (letter: string, times: number) => Array<string>(times).fill(letter);
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

  it('is quiet where little is to be said', () => {
    const none = compare({ ...binned, live: { counts: [0, 0, 0, 0] } });
    expect(none.verdict.state).toBe('insufficient');
    expect(none.statistics).toMatchObject({ psi: { value: 0, critical: null }, ks: { value: 0, p: 1 } });
  });

  it.each(['azure', 'evidently', 'mlrun', 'nannyml', 'scouter', 'boxkite'])(
    'gives the numbers of %s',
    (recipe) => {
      const { statistics } = compareSamples(
        parseStatsInput(JSON.stringify({ recipe, ...categorical }), 'x'),
      ) as {
        statistics: Record<string, number>;
      };
      expect(Object.keys(statistics).length).toBeGreaterThan(0);
      expect(compareSamples(parseStatsInput(JSON.stringify({ recipe, ...binned }), 'x'))).toMatchObject({
        recipe,
      });
    },
  );

  const faults: [string, unknown, string][] = [
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
