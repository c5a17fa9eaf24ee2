import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Tests start programs and import packages as they are built: an old build would pass in place of the sources. */
export default function build(): void {
  const compiler = join(import.meta.dirname, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-b', import.meta.dirname], { stdio: 'inherit' });
}
