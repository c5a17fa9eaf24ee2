import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeBaselineFile } from '@plumbline/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locateFlights } from '../demo/source.js';
import { runExamples } from './run-examples.js';

const PAGE = fileURLToPath(new URL('../../docs/baseline.md', import.meta.url));

let folder: string;
let page: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-docs-'));
  await symlink(locateFlights().flights, join(folder, 'flights.parquet'));
  page = await readFile(PAGE, 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

// After a change of what commands print: npx vitest run --project test docs/baseline --update
it('shows what the commands print', async () => {
  await expect(runExamples(page, folder)).toMatchFileSnapshot(PAGE);
});

it('explains every field of the format', () => {
  const fields = listFields(describeBaselineFile());
  expect(fields).toContain('edges');
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});

function listFields(schema: object): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    const inner = typeof value === 'object' && value !== null ? listFields(value) : [];
    return key === 'properties' ? [...Object.keys(value), ...inner] : inner;
  });
}
