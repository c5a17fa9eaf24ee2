import { parseArgs } from 'node:util';
import { findStale, writeGenerated, type Generated } from './generated-files.js';

/** The program that writes generated files; with `--check` it only says which are stale, and ends with 1 if any is. */
export async function generate(generated: Generated, folder: string): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (!values.check) return writeGenerated(generated, folder);
  const stale = await findStale(generated, folder);
  stale.forEach((sentence) => console.error(sentence));
  if (stale.length > 0) process.exitCode = 1;
}
