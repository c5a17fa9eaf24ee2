import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findStale, writeGenerated } from './generated-files.js';
import { GENERATE_COMMAND } from './header.js';

describe('generated files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-generated-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are up to date once written, also into a folder that is not there yet', async () => {
    const inner = join(folder, 'new');
    await writeGenerated(inner);
    expect(await findStale(inner)).toEqual([]);
  });

  it('are reported when missing or edited, with the command that mends it', async () => {
    const path = join(folder, 'prometheus.rules.yaml');
    expect(await findStale(folder)).toEqual(
      ['prometheus.rules.yaml', 'prometheusrule.yaml', 'grafana-alerting.yaml', 'alertmanager.yaml'].map(
        (name) => `${join(folder, name)} is missing: run "${GENERATE_COMMAND}" and commit the result`,
      ),
    );
    await writeGenerated(folder);
    await appendFile(path, '# edited\n');
    expect(await findStale(folder)).toEqual([
      `${path} differs from what alerts/src makes: run "${GENERATE_COMMAND}" and commit the result`,
    ]);
  });
});
