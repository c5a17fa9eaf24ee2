import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findStale } from '@plumbline/tools';
import { expect, it } from 'vitest';
import { GENERATED } from '../src/generated-files.js';
import { runPromtool } from './promtool.js';

const folder = fileURLToPath(new URL('../generated', import.meta.url));

it('the committed files are what the sources make', async () => {
  expect(await findStale(GENERATED, folder)).toEqual([]);
});

it('promtool accepts the committed rules', async () => {
  const said = await runPromtool(['check', 'rules', join(folder, 'prometheus.rules.yaml')]);
  expect(said).toMatch(/SUCCESS: \d+ rules found/);
});

it('names the package to install where promtool is absent', async () => {
  const nowhere = { PATH: join(tmpdir(), 'no-such-folder') };
  await expect(runPromtool(['--version'], nowhere)).rejects.toThrow('apt-get install prometheus');
});

it('amtool accepts the committed example for Alertmanager', async () => {
  const path = join(folder, 'alertmanager.yaml');
  const { stdout } = await promisify(execFile)('amtool', ['check-config', path]);
  expect(stdout).toContain('SUCCESS');
});
