#!/usr/bin/env node
// Committed so that npm can link it before the first build.
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error('plumbline is not built yet: run "npm run build" in the repository.');
  process.exitCode = 1;
}
