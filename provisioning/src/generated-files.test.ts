import { fileURLToPath } from 'node:url';
import { findStale } from '@plumbline/tools';
import { expect, it } from 'vitest';
import { GENERATED } from './generated-files.js';

it('the generated files of dashboards/ are committed as the sources make them', async () => {
  expect(await findStale(GENERATED, fileURLToPath(new URL('../dashboards', import.meta.url)))).toEqual([]);
});
