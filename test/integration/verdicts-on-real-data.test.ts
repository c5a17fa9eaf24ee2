import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseBaseline } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quote, withDatabase } from '../demo/database.js';
import { locateFlights } from '../demo/source.js';
import { runPlumbline } from '../harness/plumbline.js';
import { makeFolder } from '../harness/workspace.js';
import { countDirectly } from './direct.js';

// Real months of flights and days of a share index, through the CLI as a user would hold them against scipy.

interface Printed {
  observations: { baseline: number; live: number };
  verdict: { state: string; minimum_observations: number };
  statistics: { psi: { value: number; critical: number }; ks: { value: number; p: number } };
}

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => (folder = await makeFolder()));
afterAll(() => folder.remove());

const data = dirname(locateFlights().flights);
const FEW_FLIGHTS = join(data, 'flights-20k.json');
const INDEX = join(data, 'sp500-2000.csv');

const read = (query: string): Promise<number[]> =>
  withDatabase(async (connection) => (await connection.runAndReadAll(query)).getColumnsJS()[0] as number[]);

async function compare(input: object): Promise<Printed> {
  const file = join(folder.path, 'samples.json');
  await writeFile(file, JSON.stringify(input));
  return JSON.parse((await runPlumbline('stats', file)).stdout) as Printed;
}

const delays = (where: string) =>
  read(`select delay::double from ${quote(FEW_FLIGHTS)} where ${where} and delay is not null`);
const returns = (from: string, until: string) =>
  read(`select r from (select date, close / lag(close) over (order by date) - 1 as r from ${quote(INDEX)})
    where date >= ${quote(from)} and date < ${quote(until)}`);

describe('verdicts on real data', () => {
  it('February’s delays are ok after January’s, though KS calls them significant', async () => {
    const { statistics, verdict } = await compare({
      baseline: await delays('month(date::timestamp) = 1'),
      live: await delays('month(date::timestamp) = 2'),
    });
    expect(statistics.psi.value).toBeGreaterThan(statistics.psi.critical);
    expect(Math.abs(statistics.psi.value - 0.013)).toBeLessThan(0.003);
    expect(statistics.ks.p).toBeLessThan(1e-5);
    expect(verdict.state).toBe('ok');
  });

  it('the same holds for all 966 409 flights of both months, by a built baseline', async () => {
    const file = join(folder.path, 'baseline.json');
    const { flights } = locateFlights();
    await runPlumbline(
      ...['baseline', 'build', flights, '--where', 'month(date) = 1', '--include', 'delay'],
      ...['--model', 'flights', '--version', '1', '--out', file],
    );
    const [delay] = parseBaseline(await readFile(file, 'utf8'), file).features;
    if (delay?.kind !== 'numeric') throw new Error('delay is a number');
    const february = await read(`select delay::double from ${quote(flights)} where month(date) = 2`);
    const { observations, statistics, verdict } = await compare({
      baseline: { edges: delay.edges, counts: delay.counts },
      live: { counts: countDirectly(delay, february) },
    });
    expect(observations).toEqual({ baseline: 508_239, live: 458_170 });
    expect(statistics.psi.value).toBeCloseTo(0.0079, 3);
    expect(statistics.ks.p).toBeLessThan(1e-100);
    expect(verdict.state).toBe('ok');
  });

  it('evening’s delays warn against morning’s', async () => {
    const { statistics, verdict } = await compare({
      baseline: await delays('hour(date::timestamp) < 10'),
      live: await delays('hour(date::timestamp) >= 17'),
    });
    expect(statistics.psi.value).toBeCloseTo(0.18, 2);
    expect(verdict.state).toBe('warn');
  });

  it('the returns of the crisis of 2008 drift from those of 2004 to 2006', async () => {
    const { observations, statistics, verdict } = await compare({
      baseline: await returns('2004-01-01', '2007-01-01'),
      live: await returns('2008-09-01', '2009-04-01'),
    });
    expect(observations).toEqual({ baseline: 755, live: 146 });
    expect(statistics.psi.value).toBeCloseTo(1.49, 2);
    expect(statistics.psi.value).toBeGreaterThan(4 * statistics.psi.critical);
    expect(verdict.state).toBe('drift');
  });
});
