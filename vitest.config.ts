import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { TakeTurns } from './vitest.order.js';

const project = (
  name: string,
  include: string[],
  timeout = 10_000,
  more: TestProjectInlineConfiguration['test'] = {},
) => ({
  test: {
    name,
    root: join(import.meta.dirname, name),
    include,
    testTimeout: timeout,
    hookTimeout: timeout,
    // Short of what a test may take: a busy machine is no reason to fail.
    expect: { poll: { timeout: timeout / 2 } },
    ...more,
  },
});

export default defineConfig({
  test: {
    globalSetup: ['./vitest.build.ts'],
    // Two at least: while one file waits, such as for a window to fill, another one computes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: TakeTurns },
    projects: [
      project('core', ['src/**/*.test.ts']),
      project('exporter', ['src/**/*.test.ts'], 60_000),
      project('tools', ['src/**/*.test.ts']),
      project('alerts', ['src/**/*.test.ts', 'tests/**/*.test.ts'], 60_000),
      project('provisioning', ['src/**/*.test.ts']),
      project('test', ['**/*.test.ts'], 180_000, { exclude: [...configDefaults.exclude, 'host/**'] }),
      project('test/host', ['**/*.test.ts'], 180_000, { globalSetup: 'vitest-setup.ts' }),
    ],
  },
});
