import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sum, type CategoryType } from '@plumbline/core';
import { openData, type OpenData } from '../data/open-data.js';
import { makeDataFolder, type DataFolder } from '../testing/data-files.js';
import { LONGEST_REST, summariseCategories } from './summarise-categories.js';

let folder: DataFolder;
let data: OpenData;
beforeAll(async () => {
  folder = await makeDataFolder();
  const path = await folder.write(
    'categories.parquet',
    `SELECT
      CASE WHEN i < 500 THEN 'b' WHEN i < 1000 THEN 'a' WHEN i < 1800 THEN 'c' WHEN i < 1810 THEN 'exact'
        WHEN i < 1815 THEN 'Zrare' WHEN i < 1819 THEN 'arare' ELSE 'b' END AS name,
      CASE WHEN i % 4 = 0 THEN repeat('x', 129) || i % 8 WHEN i % 4 = 1 THEN repeat('y', 128) ELSE '' END AS long,
      CASE WHEN i < 500 THEN 2.0 WHEN i < 600 THEN 'NaN'::DOUBLE ELSE 10.0 END AS whole,
      i >= 200 AS late,
      CASE WHEN i < 1000 THEN NULL ELSE i % 2 END AS bit,
      'tie ' || chr((97 + i % 10)::INTEGER) AS tie
    FROM range(2000) t(i)`,
  );
  data = await openData([path]);
});
afterAll(async () => {
  data.close();
  await folder.remove();
});

const summarise = (
  name: string,
  most = 20,
  observations = 2000,
  from = data,
  type: CategoryType = 'string',
) =>
  summariseCategories(
    from.connection,
    from.columns.find((column) => column.name === name)!,
    type,
    most,
    observations,
  );

describe('summariseCategories', () => {
  it('bins what is frequent, equals by name, and lists the rest', async () => {
    expect(await summarise('name')).toMatchObject({
      categories: ['c', 'b', 'a', 'exact'],
      rest: { categories: ['Zrare', 'arare'], truncated: false },
      counts: [800, 681, 500, 10, 9, 0],
    });
  });

  it('orders equally frequent ones by name', async () => {
    const { categories } = await summarise('tie');
    expect(categories).toEqual([...'abcdefghij'].map((letter) => `tie ${letter}`));
  });

  it('bins no more than asked for', async () => {
    expect(await summarise('name', 2)).toMatchObject({
      categories: ['c', 'b'],
      rest: { categories: ['Zrare', 'a', 'arare', 'exact'], truncated: false },
      counts: [800, 681, 519, 0],
    });
  });

  it('has no rest where everything has a bin', async () => {
    const summary = await summarise('late');
    expect(summary).toMatchObject({ categories: ['true', 'false'], counts: [1800, 200, 0] });
    expect(summary).not.toHaveProperty('rest');
  });

  it('counts names that are too long in rest and marks it as not listed whole', async () => {
    expect(await summarise('long')).toMatchObject({
      categories: ['', 'y'.repeat(128)],
      rest: { categories: [], truncated: true },
      counts: [1000, 500, 500, 0],
    });
  });

  it('writes whole numbers as integers in their own order, without nulls and NaN', async () => {
    expect(await summarise('whole', 20, 1900, data, 'integer')).toMatchObject({
      categories: ['2', '10'],
      counts: [500, 1400, 0],
    });
    expect(await summarise('bit', 20, 1000, data, 'integer')).toMatchObject({
      categories: ['0', '1'],
      counts: [500, 500, 0],
    });
  });

  it('lists at most 10 000 names', async () => {
    const path = await folder.write('many.parquet', `SELECT 'n' || i AS name FROM range(10_002) t(i)`);
    const many = await openData([path]);
    const { rest, counts } = await summarise('name', 1, 10_002, many);
    many.close();
    expect(rest?.categories).toHaveLength(LONGEST_REST);
    expect(rest?.truncated).toBe(true);
    expect(sum(counts)).toBe(10_002);
  });
});
