import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../testing/data-files.js';
import { buildBaseline } from './build-baseline.js';
import { hashFiles } from '../data/hash-files.js';
const TRIPS = `
  SELECT i % 24 AS hour, i AS distance, i % 7 = 0 AS late, ['a', 'b'][i % 2 + 1] AS carrier,
    TIMESTAMP '2001-01-01' + to_minutes(i) AS time, NULL::DOUBLE AS empty, [i] AS list,
    CASE WHEN i % 10 = 0 THEN 'NaN'::DOUBLE WHEN i % 10 = 1 THEN NULL ELSE i / 3 END AS delay,
    i AS "we""ird"
  FROM range(240) t(i)`;
let folder;
let trips;
beforeAll(async () => {
    folder = await makeDataFolder();
    trips = await folder.write('trips.parquet', TRIPS);
});
afterAll(() => folder.remove());
async function build(change = {}) {
    const warnings = [];
    const baseline = await buildBaseline({
        model: 'm',
        version: '1',
        data: [trips],
        predictions: [],
        labels: [],
        exclude: [],
        categorical: [],
        numeric: [],
        hash: [],
        overrides: new Map(),
        importances: new Map(),
        bins: 10,
        binning: 'quantile',
        categories: 20,
        ...change,
    }, (line) => warnings.push(line));
    return { baseline, warnings };
}
describe('buildBaseline', () => {
    it('bins every column it can and says what it leaves out', async () => {
        const { baseline, warnings } = await build({ predictions: ['delay'], categories: 24 });
        expect(baseline).toMatchObject({ model: 'm', version: '1', data: { source: trips, rows: 240 } });
        expect(baseline.created_by).toMatch(/^plumbline \d/);
        expect(baseline.features.map((f) => [f.name, f.role, f.kind === 'numeric' ? f.kind : f.value_type])).toEqual([
            ['hour', 'feature', 'integer'],
            ['distance', 'feature', 'numeric'],
            ['late', 'feature', 'boolean'],
            ['carrier', 'feature', 'string'],
            ['we"ird', 'feature', 'numeric'],
            ['delay', 'prediction', 'numeric'],
        ]);
        expect(baseline.features.at(-1)).toMatchObject({
            observations: 192,
            states: { null: 24, non_finite: 24 },
        });
        expect(warnings).toEqual([
            expect.stringContaining('column "time" is left out: TIMESTAMP moves on with the calendar'),
            'column "empty" is left out: it holds nothing but nulls',
            expect.stringContaining('column "list" is left out: values of type BIGINT[]'),
        ]);
    });
    it('gives the same bins from text as from Parquet', async () => {
        const columns = `SELECT * EXCLUDE (time, empty, list) FROM (${TRIPS})`;
        const plain = await build({ data: [await folder.write('trips.csv', columns)] });
        const json = await build({
            data: [await folder.write('trips.ndjson', columns.replace(`'NaN'::DOUBLE`, 'NULL'))],
        });
        const { baseline } = await build({ exclude: ['time', 'empty', 'list'] });
        expect(plain.baseline.features).toEqual(baseline.features);
        expect(json.baseline.features.map(({ counts }) => counts)).toEqual(baseline.features.map(({ counts }) => counts));
    });
    it('follows --where, --categorical and --numeric', async () => {
        const { baseline } = await build({
            include: ['hour', 'distance'],
            categorical: ['distance'],
            numeric: ['hour'],
            where: 'distance < 20',
        });
        expect(baseline.data).toEqual({
            source: trips,
            rows: 20,
            where: 'distance < 20',
            sha256: await hashFiles([trips]),
            columns: ['hour', 'distance', 'late', 'carrier', 'time', 'empty', 'list', 'delay', 'we"ird'],
        });
        expect(baseline.features.map(({ kind }) => kind)).toEqual(['numeric', 'categorical']);
    });
    it('warns when never-seen categories cannot be told apart', async () => {
        const long = await folder.write('many.parquet', `SELECT CASE WHEN i < 200 THEN 'often' ELSE 'once ' || i END AS text FROM range(10_300) t(i)`);
        const { warnings } = await build({ data: [long] });
        expect(warnings).toEqual([
            'column "text": of 10100 rare categories the 10000 most frequent are listed, so a never-seen one counts as rest',
        ]);
    });
    it('leaves out what nearly every row has another value of', async () => {
        const ids = await folder.write('ids.parquet', `SELECT 'id-' || i AS id, i % 3 AS x FROM range(1000) t(i)`);
        const { baseline, warnings } = await build({ data: [ids] });
        expect(baseline.features.map(({ name }) => name)).toEqual(['x']);
        expect(warnings).toEqual([expect.stringContaining('"id" is left out: nearly every value is different')]);
    });
    const faults = [
        ['a time asked for', { include: ['time'] }, 'feature "time" cannot be binned: TIMESTAMP moves on'],
        ['a prediction without values', { predictions: ['empty'] }, 'prediction "empty" cannot be binned'],
        ['a forced kind that cannot be', { numeric: ['carrier'] }, 'feature "carrier" cannot be binned: VARCHAR'],
        [
            'an unknown column',
            { categorical: ['nope'] },
            '--categorical: the data has no column "nope"; it has hour,',
        ],
        ['no rows', { where: 'hour > 30' }, 'trips.parquet holds no rows where hour > 30'],
        [
            'nothing to bin',
            { exclude: ['hour', 'distance', 'late', 'carrier', 'delay', 'we"ird'] },
            'no column can be',
        ],
        ['a model name that is too long', { model: 'm'.repeat(129) }, 'the finished baseline: model: Too big'],
    ];
    it.each(faults)('refuses %s', async (_, change, message) => {
        await expect(build(change)).rejects.toThrow(message);
    });
});
//# sourceMappingURL=build-baseline.test.js.map