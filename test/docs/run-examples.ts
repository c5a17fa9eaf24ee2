import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../exporter/bin/plumbline.mjs', import.meta.url));

/** Stands for every time of building, so that pages do not change with each run. */
const BUILT_AT = '2026-01-15T09:30:00.000Z';

/**
 * Runs the examples of a page and puts what they print under them: in each block ```console, a line that begins with
 * `$ ` is a command, what ends in a backslash goes on in the next line, and the rest is output.
 *
 * @param page text of the page
 * @param folder where the commands run, one after another
 */
export function runExamples(page: string, folder: string): string {
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  symlinkSync(PROGRAM, join(bin, 'plumbline'));
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  let status = 0;
  const run = (command: string): string => {
    const script = `(exit ${status}); { ${command}\n} 2>&1`;
    const ended = spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
    status = ended.status ?? 1;
    return ended.stdout;
  };
  return page.replace(/(?<=^```console\n)[\s\S]*?(?=^```$)/gm, (block) => {
    const commands = block.match(/^\$ (?:.*\\\n)*.*\n/gm) ?? [];
    return commands
      .map((command) => command + run(command.slice(2)).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, BUILT_AT))
      .join('');
  });
}
