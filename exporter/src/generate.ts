import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findStale, writeGenerated } from './generated-files.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const folder = fileURLToPath(new URL('../../docs', import.meta.url));

if (values.check) {
  const stale = await findStale(folder);
  stale.forEach((sentence) => console.error(sentence));
  if (stale.length > 0) process.exitCode = 1;
} else {
  await writeGenerated(folder);
}
