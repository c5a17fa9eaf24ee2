import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], timeout = 10_000) => ({
  test: { name, root: join(import.meta.dirname, name), include, testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: {
    globalSetup: ['./vitest.build.ts'],
    projects: [
      project('core', ['src/**/*.test.ts']),
      project('exporter', ['src/**/*.test.ts'], 60_000),
      project('alerts', ['src/**/*.test.ts', 'tests/**/*.test.ts'], 60_000),
      project('provisioning', ['src/**/*.test.ts']),
      project('test', ['**/*.test.ts'], 180_000),
    ],
  },
});
