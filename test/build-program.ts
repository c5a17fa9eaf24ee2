import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Brings the compiled files of this workspace up to date, so that a test which starts a program as users do
 * never starts an old one. Takes a second when nothing has changed.
 *
 * Only for tests, which run from the sources: this folder is then the workspace.
 *
 * @param file the program within `dist`, e.g. `demo/model-server.js`.
 * @returns its absolute path.
 * @throws Error with the compiler's words if the workspace does not compile.
 */
export function buildProgram(file: string): Promise<string> {
  const workspace = import.meta.dirname;
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [compiler, '-b', workspace], (error, stdout) => {
      if (error) reject(new Error(`The workspace does not compile:\n${stdout}`, { cause: error }));
      else resolve(join(workspace, 'dist', file));
    });
  });
}
