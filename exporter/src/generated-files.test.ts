import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findStale, GENERATE_COMMAND, writeGenerated } from './generated-files.js';

describe('generated files of docs/', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are committed as the sources make them', async () => {
    expect(await findStale(fileURLToPath(new URL('../../docs', import.meta.url)))).toEqual([]);
  });

  it('are reported when missing or edited, with the command that mends it', async () => {
    const path = join(folder, 'new', 'baseline.schema.json');
    const advice = `run "${GENERATE_COMMAND}" and commit the result`;
    expect(await findStale(join(folder, 'new'))).toContain(`${path} is missing: ${advice}`);
    await writeGenerated(join(folder, 'new'));
    expect(await findStale(join(folder, 'new'))).toEqual([]);
    await appendFile(path, '\n');
    expect(await findStale(join(folder, 'new'))).toEqual([
      `${path} differs from what the sources make: ${advice}`,
    ]);
  });
});
