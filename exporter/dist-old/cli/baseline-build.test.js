import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBaseline } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../testing/data-files.js';
import { runCli, startCli } from '../testing/run-cli.js';
import { hashFiles } from '../data/hash-files.js';
import { command as baselineBuild } from './baseline-build.js';
let folder;
let trips;
beforeAll(async () => {
    folder = await makeDataFolder();
    trips = await folder.write('trips.parquet', `SELECT i % 24 AS hour, i AS distance, TIMESTAMP '2001-01-01' AS time FROM range(1000) t(i)`);
});
afterAll(() => folder.remove());
const build = (...args) => runCli('baseline', 'build', ...args);
const named = ['--model', 'm', '--version', '1'];
describe('plumbline baseline build', () => {
    it('writes a file that everybody can read and says what stands in it', async () => {
        const out = join(folder.path, 'baseline.json');
        const { code, stdout, stderr } = await build(trips, ...named, '--prediction', 'distance', '--out', out);
        expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
        expect(parseBaseline(await readFile(out, 'utf8'), out).features).toHaveLength(2);
        expect(stderr).toMatch(/^warning: column "time" is left out/m);
        expect(stderr).toMatch(/^distance +prediction +numeric +10 +1,000 +0 +0$/m);
        expect(stderr).toContain(`Baseline of m version 1 from 1,000 rows written to ${out}`);
    });
    it('prints the baseline, and nothing else, without --out', async () => {
        const { code, stdout } = await build(trips, ...named, '--bins', '5', '--exclude', 'hour,time');
        expect(code).toBe(0);
        expect(parseBaseline(stdout, 'stdout').features).toMatchObject([
            { name: 'distance', edges: [199, 399, 599, 799] },
        ]);
    });
    it.each(['csv', 'parquet', 'ndjson'])('reads %s from standard input', async (format) => {
        const file = await folder.write(`piped.${format}`, 'SELECT i AS x FROM range(1000) t(i)');
        const { process: child, ended } = startCli(['baseline', 'build', '-', '--format', format, ...named], 'pipe');
        child.stdin.end(await readFile(file));
        const { stdout } = await ended;
        expect(parseBaseline(stdout, 'stdout')).toMatchObject({
            data: { source: 'standard input', rows: 1000, sha256: await hashFiles([file]) },
            features: [{ name: 'x', observations: 1000 }],
        });
    });
    it('ends with 1 when the work fails', async () => {
        const unknown = await build(trips, ...named, '--prediction', 'delay');
        expect(unknown).toEqual({
            code: 1,
            stdout: '',
            stderr: 'plumbline baseline build: --prediction: the data has no column "delay"; it has hour, distance, time\n',
        });
        const absent = await build('absent.csv', ...named);
        expect(absent.code).toBe(1);
        expect(absent.stderr).toContain('cannot read absent.csv: there is no such file');
    });
    const misuse = [
        [['--model', 'm', '--version', '1'], 'DATA must be given'],
        [['x.csv', '--model', 'm'], '--version must be given'],
        [['x.csv', ...named, '--bins', '51'], '--bins must be a whole number from 2 to 50, not "51"'],
        [['x.csv', ...named, '--bin', '5'], "Unknown option '--bin'"],
        [['x.csv', ...named, '--numeric', 'a', '--categorical', 'a'], '"a" is --categorical and --numeric'],
        [['x.csv', ...named, '--numeric', 'a', '--hash', 'a'], '"a" is --hash and --numeric'],
        [['x.csv', ...named, '--format', 'xml'], '--format must be one of parquet, csv, ndjson, not "xml"'],
        [['x.csv', ...named, '--binning', 'equal'], '--binning must be one of quantile, uniform, not "equal"'],
        [['x.csv', ...named, '--sample', '0'], '--sample must be a number of rows such as 100000 or a share'],
        [['x.csv', ...named, '--sample', '101%'], 'not "101%"'],
        [['x.csv', ...named, '--memory', '1'], '--memory must be an amount such as 512MB or 2GB, not "1"'],
        [['x.csv', ...named, '--include', 'a,,b'], '--include "a,,b" holds an empty name'],
    ];
    it.each(misuse)('takes no %j', async (args, message) => {
        await expect(baselineBuild.run(args)).rejects.toThrow(message);
    });
    it('ends with 2 and a pointer to the help when called wrongly', async () => {
        const { code, stdout, stderr } = await build('x.csv', ...named, '--bins', 'ten');
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toContain('--bins must be a whole number from 2 to 50, not "ten"');
        expect(stderr).toContain('Try "plumbline baseline build --help".');
    });
    it('explains itself', async () => {
        const { code, stdout } = await build('--help');
        expect(code).toBe(0);
        expect(stdout).toContain('Usage: plumbline baseline build DATA ... --model NAME --version V');
        expect((await runCli('--help')).stdout).toMatch(/^ {2}baseline build +build a baseline file/m);
    });
});
//# sourceMappingURL=baseline-build.test.js.map