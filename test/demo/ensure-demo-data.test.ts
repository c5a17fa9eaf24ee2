import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quote, withDatabase } from './database.js';
import { ensureDemoData, type DemoData } from './ensure-demo-data.js';
import { evaluateMonths } from './evaluate-months.js';
import { FEATURE_NAMES } from './features.js';
import { readModel } from './model.js';
import { scoreFlight } from './score.js';
import { locateFlights, type FlightsSource } from './source.js';

let folder: string;
let source: FlightsSource;
let data: DemoData;

/** The first ten days of January and the first of every other month. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-data-'));
  const real = locateFlights();
  source = { ...real, version: 'sample', flights: join(folder, 'sample.parquet') };
  await withDatabase((connection) =>
    connection.run(
      `copy (select * from read_parquet(${quote(real.flights)})
             where day(date) <= if(month(date) = 1, 10, 1) and month(date) <= 6)
       to ${quote(source.flights)} (format parquet)`,
    ),
  );
  data = await ensureDemoData(folder, source);
});
afterAll(() => rm(folder, { recursive: true }));

const query = (sql: string) =>
  withDatabase(async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJS());

describe('ensureDemoData', () => {
  it('makes everything once', async () => {
    const made = data.steps.map((step) => step.name);
    expect(made).toEqual(['prepare flights', 'train model', 'predict January']);
    expect(await ensureDemoData(folder, source)).toEqual({ ...data, steps: [] });
  });

  it('makes what is missing, and what was made from it', async () => {
    await rm(data.model);
    const { steps } = await ensureDemoData(folder, source);
    expect(steps.map((step) => step.name)).toEqual(['train model', 'predict January']);
  });

  it('leaves nothing half made when a step fails', async () => {
    const broken = { ...source, version: 'broken', flights: join(folder, 'absent.parquet') };
    const elsewhere = join(folder, 'elsewhere');
    await expect(ensureDemoData(elsewhere, broken)).rejects.toThrow('absent.parquet');
    expect(await readdir(elsewhere, { recursive: true })).toEqual([expect.stringMatching(/^flight-delay-/)]);
  });

  it('trains on January only', async () => {
    const { trained_on } = await readModel(data.model);
    const [january] = await query(
      `select count(*)::integer as flights from ${quote(source.flights)} where month(date) = 1`,
    );
    expect(trained_on).toMatchObject({ from: '2001-01-01T00:01', flights: january!['flights'] });
    expect(trained_on.to.slice(0, 10)).toBe('2001-01-10');
  });

  it('keeps each January row and adds the prediction of the served model', async () => {
    const model = await readModel(data.model);
    const rows = await query(`select * from ${quote(data.january)}`);
    expect(rows).toHaveLength(model.trained_on.flights);
    const some = rows.filter((_, n) => n % 500 === 0);
    expect(some.some((row) => row['origin_late_share'] === null)).toBe(true);
    for (const { probability, ...flight } of some) {
      const features = Object.fromEntries(FEATURE_NAMES.map((name) => [name, flight[name]]));
      expect(probability).toBe(scoreFlight(model, features));
    }
  });

  it('gives a model that is calibrated where it was trained and still ranks flights months later', async () => {
    const model = await readModel(data.model);
    const [mean] = await query(`select avg(probability) as probability from ${quote(data.january)}`);
    expect(mean!['probability']).toBeCloseTo(model.trained_on.late_share, 4);
    const months = await evaluateMonths(data.flights, model);
    expect(months.map(({ month }) => month)).toEqual(['2001-02', '2001-03', '2001-04', '2001-05', '2001-06']);
    for (const { auc } of months) expect(auc).toBeGreaterThan(0.6);
  });
});
