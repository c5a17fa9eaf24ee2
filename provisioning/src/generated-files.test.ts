import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findStale, GENERATE_COMMAND, writeGenerated } from './generated-files.js';

describe('generated files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-dashboards-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are committed as the sources make them', async () => {
    expect(await findStale(fileURLToPath(new URL('../dashboards', import.meta.url)))).toEqual([]);
  });

  it('are reported when missing or edited, with the command that mends it', async () => {
    const inner = join(folder, 'new');
    const path = join(inner, 'model.json');
    expect(await findStale(inner)).toEqual([
      `${path} is missing: run "${GENERATE_COMMAND}" and commit the result`,
    ]);
    await writeGenerated(inner);
    expect(await findStale(inner)).toEqual([]);
    await appendFile(path, '\n');
    expect(await findStale(inner)).toEqual([
      `${path} differs from what provisioning/src makes: run "${GENERATE_COMMAND}" and commit the result`,
    ]);
  });
});
