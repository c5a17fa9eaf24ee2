import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBaseline, sum, type Baseline, type NumericBaseline } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolder, type DataFolder } from '../testing/data-files.js';
import { runCli } from '../testing/run-cli.js';

let folder: DataFolder;
const at = (name: string): string => join(folder.path, name);
const build = (...args: string[]) => runCli('baseline', 'build', ...args, '--model', 'm', '--version', '1');

/** Writes a file as it stands. */
async function put(name: string, contents: string | Uint8Array): Promise<void> {
  await writeFile(at(name), contents);
}

beforeAll(async () => {
  folder = await makeDataFolder();
  const whole = await folder.write(
    'good.parquet',
    `SELECT i AS distance, 'ok' AS carrier FROM range(1000) t(i)`,
  );
  const bytes = await readFile(whole);
  await put('cut.parquet', bytes.subarray(0, bytes.length - 100));
  await put('beheaded.parquet', Buffer.from(bytes).fill(0, 0, 100));
  await put('good.csv', 'distance,carrier\n1,ok\n2,ok\n');
  await put('empty.csv', '');
  await put('empty.parquet', '');
  await put('header.csv', 'distance,carrier\n');
  await put('latin.csv', Buffer.from('name,x\nZürich,1\nBern,2\n', 'latin1'));
  await put('latin.ndjson', Buffer.from('{"name": "Zürich"}\n', 'latin1'));
  await put('odd.ndjson', '{"a": 1}\n{"a": \n');
  await put('nulls.csv', 'a,b\n1,\n2,\n');
  await mkdir(at('folder.csv'));
  await put('unclosed.yaml', 'columns:\n  distance: { bins: 5\n');
  await put('unknown.yaml', 'columns:\n  carrier:\n    kind: categorical\n    categoires: 5\n');
  await put('column.yaml', 'columns:\n  distanc: { bins: 5 }\n');
  await put('value.yaml', 'columns:\n  distance:\n    bins: many\n');
  await put('both.yaml', 'columns:\n  distance: { bins: 5, hash: true }\n');
  await put('edges.yaml', 'columns:\n  distance: { edges: [1, 1] }\n');
  await put('top.yaml', 'column:\n  distance: { bins: 5 }\n');
  await put('list.yaml', '- distance\n');
  await put('minus.json', '{"distance": -0.5}');
});
afterAll(() => folder.remove());

describe('plumbline baseline build refuses', () => {
  // What is wrong, the arguments, and the last line of the message; ~ stands for the folder.
  const invalid: [string, string[], string][] = [
    ['file-not-found', ['~/absent.csv'], 'cannot read ~/absent.csv: there is no such file'],
    ['glob-without-match', ['~/none-*.csv'], 'cannot read ~/none-*.csv: there is no such file'],
    [
      'folder',
      ['~/folder.csv'],
      'cannot read ~/folder.csv: it is a folder; name its files, such as ~/folder.csv/*.parquet',
    ],
    ['empty-file', ['~/empty.csv'], '~/empty.csv: empty, there is nothing to read'],
    ['empty-parquet', ['~/empty.parquet'], '~/empty.parquet: empty, there is nothing to read'],
    ['header-only', ['~/header.csv'], '~/header.csv holds no rows'],
    ['no-row-left', ['~/good.csv', '--where', 'distance > 5'], '~/good.csv holds no rows where distance > 5'],
    [
      'condition',
      ['~/good.csv', '--where', 'distanc > 5'],
      '--where distanc > 5: Binder Error: Referenced column "distanc" not found in FROM clause!',
    ],
    [
      'truncated-parquet',
      ['~/cut.parquet'],
      `cannot read ~/cut.parquet: it is not a whole Parquet file; a copy or an upload may have been cut off (Invalid Input Error: No magic bytes found at end of file '~/cut.parquet')`,
    ],
    [
      'beheaded-parquet',
      ['~/beheaded.parquet'],
      'cannot read ~/beheaded.parquet: it is not a whole Parquet file; a copy or an upload may have been cut off (Invalid Error: TProtocolException: Invalid data)',
    ],
    [
      'encoding-csv',
      ['~/latin.csv'],
      'cannot read ~/latin.csv: the text is not UTF-8; convert it first, as in: iconv -f latin1 -t utf-8 OLD > NEW (Invalid Input Error: CSV Error on Line: 2)',
    ],
    [
      'encoding-ndjson',
      ['~/latin.ndjson'],
      'cannot read ~/latin.ndjson: the text is not UTF-8; convert it first, as in: iconv -f latin1 -t utf-8 OLD > NEW (Invalid Input Error: Malformed JSON in file "~/latin.ndjson", at byte 12 in line 2: invalid UTF-8 encoding in string. )',
    ],
    [
      'column',
      ['~/good.csv', '--label', 'distanse'],
      '--label: the data has no column "distanse"; did you mean "distance"? it has distance, carrier',
    ],
    [
      'all-null-label',
      ['~/nulls.csv', '--label', 'b'],
      'label "b" cannot be binned: it holds nothing but nulls',
    ],
    ['all-null-only', ['~/nulls.csv', '--exclude', 'a'], '~/nulls.csv: no column can be binned'],
    [
      'format',
      ['~/good.csv', '--format', 'parquet'],
      "cannot read ~/good.csv: it is not a whole Parquet file; a copy or an upload may have been cut off (Invalid Input Error: No magic bytes found at end of file '~/good.csv')",
    ],
    ['stdin-without-format', ['-'], '- is standard input: say with --format what comes there'],
    ['stdin-empty', ['-', '--format', 'csv'], 'standard input: empty, there is nothing to read'],
    [
      'overrides-absent',
      ['~/good.csv', '--overrides', '~/no.yaml'],
      `cannot read ~/no.yaml: ENOENT: no such file or directory, stat '~/no.yaml'`,
    ],
    [
      'overrides-yaml',
      ['~/good.csv', '--overrides', '~/unclosed.yaml'],
      '~/unclosed.yaml:3: Flow map in block collection must be sufficiently indented and end with a }',
    ],
    [
      'overrides-key',
      ['~/good.csv', '--overrides', '~/unknown.yaml'],
      '~/unknown.yaml:4: columns.carrier: unknown key "categoires"; did you mean "categories"?',
    ],
    [
      'overrides-top-key',
      ['~/good.csv', '--overrides', '~/top.yaml'],
      '~/top.yaml:1: unknown key "column"; did you mean "columns"?',
    ],
    [
      'overrides-shape',
      ['~/good.csv', '--overrides', '~/list.yaml'],
      '~/list.yaml:1: Invalid input: expected object, received array',
    ],
    [
      'overrides-value',
      ['~/good.csv', '--overrides', '~/value.yaml'],
      '~/value.yaml:3: columns.distance.bins: Invalid input: expected number, received string',
    ],
    [
      'overrides-both-kinds',
      ['~/good.csv', '--overrides', '~/both.yaml'],
      '~/both.yaml:2: columns.distance: "bins" is for numbers and "hash" for categories',
    ],
    [
      'overrides-edges',
      ['~/good.csv', '--overrides', '~/edges.yaml'],
      '~/edges.yaml:2: columns.distance.edges: edges must increase',
    ],
    [
      'overrides-column',
      ['~/good.csv', '--overrides', '~/column.yaml'],
      '--overrides: the data has no column "distanc"; did you mean "distance"? it has distance, carrier',
    ],
    [
      'importances',
      ['~/good.csv', '--importances', '~/minus.json'],
      '~/minus.json:1: distance: an importance is 0 or more: give the absolute value of a coefficient',
    ],
  ];
  it.each(invalid)('invalid-%s', async (_, args, message) => {
    const { code, stdout, stderr } = await build(...args.map((arg) => arg.replace(/^~/, folder.path)));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lastLine = stderr.replaceAll(folder.path, '~').trimEnd().split('\n').at(-1);
    expect(lastLine).toBe(`plumbline baseline build: ${message}`);
  });
});

describe('plumbline baseline build makes the best of', () => {
  async function read(...args: string[]): Promise<{ baseline: Baseline; stderr: string }> {
    const { code, stdout, stderr } = await build(...args);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    return { baseline: parseBaseline(stdout, 'stdout'), stderr };
  }

  it('NaN and infinities', async () => {
    await put('odd.csv', 'x\n1\nNaN\ninf\n-inf\n2\n3\n\n');
    const { baseline } = await read(at('odd.csv'));
    expect(baseline.features[0]).toMatchObject({
      observations: 3,
      states: { non_finite: 3 },
      min: 1,
      max: 3,
      mean: 2,
    });
  });

  it('mixed types, with a word on what spoils the column', async () => {
    await put('mixed.csv', `x\n${Array.from({ length: 99 }, (_, i) => i % 9).join('\n')}\nn/a\n`);
    const { baseline, stderr } = await read(at('mixed.csv'));
    expect(baseline.features).toMatchObject([{ kind: 'categorical', value_type: 'string' }]);
    expect(stderr).toContain('warning: column "x": 99 % of its values are numbers, but "n/a" is not');
  });

  it('mixed types in NDJSON, as in CSV', async () => {
    await put('mixed.ndjson', '{"a":1}\n{"a":"s"}\n{"a":2}\n');
    const { baseline, stderr } = await read(at('mixed.ndjson'));
    expect(baseline.features).toMatchObject([{ kind: 'categorical', categories: ['1', '2', 's'] }]);
    expect(stderr).toContain('warning: column "a": 66 % of its values are numbers, but "s" is not');
  });

  // The time goes by the number of columns, and DuckDB takes all of it: PLUMBLINE_TEST_COLUMNS=10000 asks for more.
  const width = Number(process.env['PLUMBLINE_TEST_COLUMNS'] ?? 2500);
  it(`${width} columns`, async () => {
    const columns = Array.from({ length: width }, (_, i) =>
      i % 2 ? `(r * ${(i % 97) + 1}) / 7 AS c${i}` : `'v' || r % ${(i % 5) + 1} AS c${i}`,
    );
    const wide = await folder.write('wide.parquet', `SELECT ${columns.join(', ')} FROM range(100) t(r)`);
    const { baseline } = await read(wide);
    expect(baseline.features.map(({ name }) => name)).toEqual(columns.map((_, i) => `c${i}`));
    expect(baseline.features.every(({ counts }) => sum(counts) === 100)).toBe(true);
    expect((baseline.features.at(-1) as NumericBaseline).edges).toHaveLength(9);
  }, 180_000);

  it('thousands of columns of text, for which it takes more memory by itself', async () => {
    const names = Array.from({ length: 9000 }, (_, i) => `c${i}`);
    const row = names.map((_, i) => i).join();
    await put('wide.csv', `${names.join()}\n${row}\n${row}\n`);
    const last = ['--include', 'c8999'];
    const { baseline } = await read(at('wide.csv'), ...last);
    expect(baseline.features).toMatchObject([{ name: 'c8999', observations: 2 }]);
    const { code, stderr } = await build(at('wide.csv'), ...last, '--memory', '50MB');
    expect(code).toBe(1);
    expect(stderr).toMatch(/Out of Memory Error: .*; give more with --memory, such as --memory 4GB\n$/);
  });

  it('a million different categories beside a frequent one', async () => {
    const many = await folder.write(
      'many.parquet',
      `SELECT CASE WHEN i % 2 = 0 THEN 'often' ELSE 'once ' || i END AS x FROM range(2000000) t(i)`,
    );
    const { baseline, stderr } = await read(many);
    expect(baseline.features).toMatchObject([
      {
        categories: ['often'],
        counts: [1_000_000, 1_000_000, 0],
        rest: { distinct: 1_000_000, truncated: true },
      },
    ]);
    expect(stderr).toContain('of 1000000 rare categories the 10000 most frequent are listed');
    expect(baseline.features[0]).not.toHaveProperty('rest.categories.0');
  });

  it('files one must not read, by naming them', async () => {
    await put('secret.csv', 'x\n1\n');
    await chmod(at('secret.csv'), 0o000);
    const { code, stderr } = await build(at('secret.csv'));
    // Root reads everything.
    if (process.getuid?.() === 0) expect(code).toBe(0);
    else expect(stderr).toContain(`cannot read ${at('secret.csv')}: EACCES`);
  });
});
